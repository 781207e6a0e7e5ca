package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.Ratio;

/**
 * How a pool's reward f is shared: the operator takes the cost first, then its margin of the rest; what is left goes by stake, the
 * owners' part to the operator as well.
 *
 * <pre>
 * leader = f if f ≤ c, else c + ⌊(f − c) · (m + (1 − m) · own / stake)⌋     [lovelace]
 * member = 0 if f ≤ c, else ⌊(f − c) · (1 − m) · t / stake⌋
 * </pre>
 *
 * <p>What the floors leave is not paid. Source: [cardano-ledger] Rewards.hs, leaderRew and memberRew.
 */
public record PoolShares() {
    /**
     * The operator's reward.
     *
     * @param reward f
     * @param cost c
     * @param margin m, in [0, 1]
     * @param own the owners' stake in the pool
     * @param stake of the pool, above 0
     */
    public long leader(long reward, long cost, BigFraction margin, long own, long stake) {
        check(margin);
        if (reward <= cost) {
            return reward;
        }
        BigInteger whole = margin.getDenominator().multiply(BigInteger.valueOf(stake));
        BigInteger kept = margin.getNumerator().multiply(BigInteger.valueOf(stake));
        BigInteger owned =
                margin.getDenominator().subtract(margin.getNumerator()).multiply(BigInteger.valueOf(own));
        return cost
                + kept.add(owned)
                        .multiply(BigInteger.valueOf(reward - cost))
                        .divide(whole)
                        .longValueExact();
    }

    /** What a lovelace of members' stake earns: to be taken of each member's stake, rounded down. */
    public Ratio member(long reward, long cost, BigFraction margin, long stake) {
        check(margin);
        if (reward <= cost) {
            return Ratio.ZERO;
        }
        BigInteger left = margin.getDenominator().subtract(margin.getNumerator());
        BigFraction each = new BigFraction(
                left.multiply(BigInteger.valueOf(reward - cost)),
                margin.getDenominator().multiply(BigInteger.valueOf(stake)));
        return Ratio.of(each.getNumerator(), each.getDenominator());
    }

    private static void check(BigFraction margin) {
        checkArgument(
                margin.getNumerator().signum() >= 0 && margin.compareTo(BigFraction.ONE) <= 0,
                "margin (%s) must be in [0, 1].",
                margin);
    }
}
