package stakeout.model.cardano;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/** The reward formulas once more, word for word as the ledger states them: shares of one in exact rationals, one floor where it floors. */
final class RewardTwin {
    private RewardTwin() {}

    static BigInteger floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    static BigFraction min(BigFraction a, BigFraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** @param leverage negative for none */
    static BigInteger maxPool(
            long rewards, int k, BigFraction a0, BigFraction sigma, BigFraction pledge, int leverage) {
        BigFraction z0 = new BigFraction(1, k);
        BigFraction s = min(sigma, z0);
        s = leverage < 0 ? s : min(s, pledge.multiply(leverage));
        BigFraction p = min(pledge, z0);
        BigFraction inner = s.subtract(p.multiply(z0.subtract(s).divide(z0)));
        BigFraction sum = s.add(p.multiply(a0).multiply(inner.divide(z0)));
        return floor(new BigFraction(BigInteger.valueOf(rewards), BigInteger.ONE)
                .divide(a0.add(1))
                .multiply(sum));
    }

    static BigInteger poolReward(
            BigInteger maxPool, BigFraction d, long blocks, long allBlocks, BigFraction activeShare) {
        if (blocks == 0) {
            return BigInteger.ZERO;
        }
        BigFraction performance = d.compareTo(new BigFraction(8, 10)) >= 0
                ? BigFraction.ONE
                : new BigFraction(blocks, Math.max(1, allBlocks)).divide(activeShare);
        return floor(performance.multiply(maxPool));
    }

    static BigInteger leader(BigInteger f, long cost, BigFraction m, BigFraction own, BigFraction sigma) {
        BigInteger c = BigInteger.valueOf(cost);
        if (f.compareTo(c) <= 0) {
            return f;
        }
        BigFraction part = m.add(BigFraction.ONE.subtract(m).multiply(own.divide(sigma)));
        return c.add(floor(part.multiply(f.subtract(c))));
    }

    static BigInteger member(BigInteger f, long cost, BigFraction m, BigFraction t, BigFraction sigma) {
        BigInteger c = BigInteger.valueOf(cost);
        if (f.compareTo(c) <= 0) {
            return BigInteger.ZERO;
        }
        return floor(BigFraction.ONE.subtract(m).multiply(t.divide(sigma)).multiply(f.subtract(c)));
    }

    static BigFraction over(long a, long b) {
        return new BigFraction(BigInteger.valueOf(a), BigInteger.valueOf(b));
    }
}
