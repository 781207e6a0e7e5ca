package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.List;
import stakeout.model.arithmetic.Unsigned128;

/**
 * An election as it is handed to the chain: for each voter not amounts but parts of its stake, in whole {@code 1 / accuracy}.
 *
 * <pre>
 * part   = ⌊weight · accuracy / stake⌋, parts of 0 left out, the others brought to the accuracy
 * amount = part · stake / accuracy to the nearest, halves down, brought to the stake
 * </pre>
 *
 * Source: [polkadot-sdk] substrate/primitives/npos-elections/src/assignments.rs, helpers.rs; [polkadot-runtimes] staking/mod.rs (PerU16:
 * 65,535 parts).
 */
public final class SolutionRatios {
    private SolutionRatios() {}

    /** The part that each stake is of their sum, parts per billion, rounded down and not brought to one. */
    public static List<Integer> ofStakes(List<BigInteger> stakes) {
        BigInteger sum = stakes.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return stakes.stream().map(stake -> Perbill.ofRatio(stake, sum)).toList();
    }

    /** Rounds an election's weights, and what stands behind the elected along. */
    public static void round(Election election, int accuracy) {
        checkArgument(accuracy >= 1, "accuracy (%s) must be at least 1.\nMaybe 65535.", accuracy);
        Normalisation normalisation = new Normalisation();
        ImmutableIntArray first = election.ballots.first();
        long[] parts = new long[16];
        int[] edges = new int[16];
        for (int voter = 0; voter < election.ballots.voters(); voter++) {
            int from = first.get(voter);
            int to = first.get(voter + 1);
            if (parts.length < to - from) {
                parts = new long[to - from];
                edges = new int[to - from];
            }
            long stake = election.ballots.stake().get(voter);
            int count = 0;
            for (int edge = from; edge < to; edge++) {
                long part = election.weight[edge] == 0 ? 0 : part(election.weight[edge], stake, accuracy);
                if (part > 0) {
                    parts[count] = part;
                    edges[count++] = edge;
                } else if (election.weight[edge] != 0) {
                    election.setWeight(edge, 0);
                }
            }
            Phragmen.normalise(normalisation, parts, count, accuracy);
            for (int i = 0; i < count; i++) {
                parts[i] = amount(parts[i], stake, accuracy);
            }
            Phragmen.normalise(normalisation, parts, count, stake);
            for (int i = 0; i < count; i++) {
                election.setWeight(edges[i], parts[i]);
            }
        }
    }

    private static long part(long weight, long stake, int accuracy) {
        return weight == stake ? accuracy : Unsigned128.timesFraction(accuracy, 0, weight, 0, stake);
    }

    private static long amount(long part, long stake, int accuracy) {
        if (part == accuracy) {
            return stake;
        }
        if (stake < 0) {
            BigInteger[] quotient = Unsigned128.unsigned(stake)
                    .multiply(BigInteger.valueOf(part))
                    .divideAndRemainder(BigInteger.valueOf(accuracy));
            return quotient[0].longValue() + (2 * quotient[1].longValue() > accuracy ? 1 : 0);
        }
        long down = Unsigned128.timesFraction(stake, 0, part, 0, accuracy);
        return down + (2 * (stake * part - down * accuracy) > accuracy ? 1 : 0);
    }
}
