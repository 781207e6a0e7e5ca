package stakeout.agents.coalition;

import java.math.BigInteger;
import stakeout.model.protocol.Protocol;

/** How members share a gain: an immutable record. */
public interface Split {
    /** The parts of members by weight and of the whole, from which {@link #parts} come. */
    BigInteger[] claims(BigInteger[] weights, BigInteger total, Protocol protocol);

    /**
     * What each member gets, in the order of their weights; sums exactly to the amount. Each part is rounded down, and what
     * division leaves goes to the first.
     *
     * @param amount at least 0
     * @param weights of the members, one at least
     * @param total of all weights, members' and others'
     */
    default long[] parts(long amount, BigInteger[] weights, BigInteger total, Protocol protocol) {
        BigInteger[] claims = claims(weights, total, protocol);
        BigInteger all = BigInteger.ZERO;
        for (BigInteger claim : claims) {
            all = all.add(claim);
        }
        long[] parts = new long[claims.length];
        long rest = amount;
        for (int i = 0; i < parts.length && all.signum() > 0; i++) {
            parts[i] =
                    claims[i].multiply(BigInteger.valueOf(amount)).divide(all).longValueExact();
            rest -= parts[i];
        }
        parts[0] += rest;
        return parts;
    }
}
