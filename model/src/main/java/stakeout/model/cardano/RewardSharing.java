package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The reward-sharing scheme as the pooling game plays it: all stake is 1, the pot is 1, nothing is rounded, every pool makes its
 * blocks.
 *
 * <pre>
 * z0 = 1/k,  s' = min(stake, z0),  p' = min(pledge, z0)
 * reward = (s' + p' · a0 · (s' − p' · (1 − s'/z0)) / z0) / (1 + a0)
 * </pre>
 *
 * <p>Source: [bruenjes] §4.1; conventions of [rsse] logic/reward_schemes.py, logic/helper.py. Equal to {@link PoolReward} before its
 * floor.
 *
 * @param k the wanted number of pools
 * @param a0 the influence of the pledge; in {@link #cappedReward} the leverage
 */
public record RewardSharing(int k, BigFraction a0) {
    public RewardSharing {
        checkArgument(k >= 1, "k (%s) must be at least 1.\nMaybe 500.", k);
        checkArgument(a0.getNumerator().signum() >= 0, "a0 (%s) must not be negative.\nMaybe 0.3.", a0);
    }

    /** z0, the stake of a saturated pool. */
    public BigFraction saturation() {
        return new BigFraction(1, k);
    }

    /** The pool's share of the pot. */
    public BigFraction reward(BigFraction stake, BigFraction pledge) {
        BigFraction z0 = saturation();
        BigFraction held = Comparators.min(stake, z0);
        BigFraction promised = Comparators.min(pledge, z0);
        BigFraction gap = BigFraction.ONE.subtract(held.divide(z0));
        BigFraction bonus = promised.multiply(a0)
                .multiply(held.subtract(promised.multiply(gap)))
                .divide(z0);
        return held.add(bonus).divide(BigFraction.ONE.add(a0));
    }

    /** The pool's share of the pot where stake counts up to {@code a0} times the pledge: min(stake, a0 · pledge, z0). Source: [cips] CIP-50. */
    public BigFraction cappedReward(BigFraction stake, BigFraction pledge) {
        return Comparators.min(Comparators.min(stake, a0.multiply(pledge)), saturation());
    }

    /** What a pool would earn above its cost if it were saturated. */
    public BigFraction potentialProfit(BigFraction pledge, BigFraction cost) {
        return reward(saturation(), pledge).subtract(cost);
    }

    /** What of its potential profit a pool leaves to its members, at least 0. */
    public BigFraction desirability(BigFraction pledge, BigFraction cost, BigFraction margin) {
        BigFraction left = BigFraction.ONE.subtract(margin).multiply(potentialProfit(pledge, cost));
        return Comparators.max(left, BigFraction.ZERO);
    }

    /**
     * What each of an operator's pools costs when every further one costs a part of the first: (c + (n − 1) · c · q) / n.
     *
     * @param pools n, at least 1
     * @param firstCost c
     * @param furtherPart q
     */
    public static BigFraction costPerPool(int pools, BigFraction firstCost, BigFraction furtherPart) {
        checkArgument(pools >= 1, "pools (%s) must be at least 1.", pools);
        return firstCost
                .add(firstCost.multiply(furtherPart).multiply(pools - 1L))
                .divide(pools);
    }
}
