package stakeout.model.polkadot;

import java.math.BigInteger;

/**
 * How good an election is: first how much stands behind the least backed, then how much behind all (both the more the better), last the
 * sum of squares (the less, the more even).
 *
 * <p>One is better than another by more than epsilon if it is so in one of the three and, in those before, neither below nor better by
 * more than {@code ⌈epsilon · the other's⌉}. Source: [polkadot-sdk] substrate/primitives/npos-elections/src/lib.rs.
 */
public record ElectionScore(BigInteger least, BigInteger sum, BigInteger squares) {
    private static final BigInteger MAX = FixedU128.MAX;

    /** Of what stands behind the elected; the largest integer of 128 bits for the least of nobody. */
    public static ElectionScore of(Election election) {
        BigInteger least = MAX;
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int seat = 0; seat < election.seats(); seat++) {
            BigInteger backing = election.backing(election.winner(seat));
            least = least.min(backing);
            sum = sum.add(backing).min(MAX);
            squares = squares.add(backing.multiply(backing)).min(MAX);
        }
        return new ElectionScore(least, sum, squares);
    }

    /** Whether this is better by more than epsilon, in parts per billion. */
    public boolean isBetter(ElectionScore other, int epsilonPpb) {
        int first = compare(least, other.least, epsilonPpb);
        if (first != 0 || least.compareTo(other.least) < 0) {
            return first > 0;
        }
        int second = compare(sum, other.sum, epsilonPpb);
        if (second != 0 || sum.compareTo(other.sum) < 0) {
            return second > 0;
        }
        return compare(squares, other.squares, epsilonPpb) < 0;
    }

    /** 0 also where the difference is within the threshold, bounds included. */
    private static int compare(BigInteger one, BigInteger other, int epsilonPpb) {
        BigInteger threshold = Perbill.timesUp(epsilonPpb, other);
        return one.compareTo(other.add(threshold).min(MAX)) > 0
                ? 1
                : one.compareTo(other.subtract(threshold).max(BigInteger.ZERO)) < 0 ? -1 : 0;
    }
}
