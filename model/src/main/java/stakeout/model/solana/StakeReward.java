package stakeout.model.solana;

import java.math.BigInteger;

/**
 * What one delegation is paid for its points.
 *
 * <pre>reward = ⌊points × rewards of the epoch / points of all⌋      [lamports], split by {@link CommissionSplit}</pre>
 *
 * Nothing is paid and the credits stay for later when there is no new credit, the reward is 0 or the split would leave one side with
 * nothing. With nothing to share out at all, in the activation epoch, and where the vote account was made anew, nothing is paid and
 * the credits count as observed. Source: [agave] runtime/src/inflation_rewards/mod.rs, which stops where points × rewards passes 128
 * bits; here the product is exact.
 *
 * @param staker lamports added to the delegation, unsigned
 * @param voter lamports for the vote account, unsigned
 * @param creditsObserved what has been observed from now on
 */
public record StakeReward(long staker, long voter, long creditsObserved) {
    /**
     * The reward of a delegation.
     *
     * @param rewards lamports of the epoch, unsigned
     * @param isActivationEpoch whether the delegation was activated in the epoch that is rewarded
     * @return null if nothing is touched
     * @throws ArithmeticException if the reward does not fit 64 bits: more points than those of all
     */
    public static StakeReward of(
            StakePoints points, long rewards, BigInteger totalPoints, int commissionBps, boolean isActivationEpoch) {
        if (points.rewound() || rewards == 0 || isActivationEpoch) {
            return new StakeReward(0, 0, points.observed());
        }
        if (points.isZero() || totalPoints.signum() == 0) {
            return null;
        }
        BigInteger exact =
                points.points().multiply(StakePoints.unsigned(rewards)).divide(totalPoints);
        if (exact.bitLength() > Long.SIZE) {
            throw new ArithmeticException("a reward (" + exact + " lamports) does not fit 64 bits.");
        }
        return split(exact.longValue(), commissionBps, points.observed());
    }

    private static StakeReward split(long reward, int commissionBps, long observed) {
        return reward == 0 || CommissionSplit.leavesOneSideEmpty(commissionBps, reward)
                ? null
                : new StakeReward(
                        CommissionSplit.staker(commissionBps, reward),
                        CommissionSplit.voter(commissionBps, reward),
                        observed);
    }
}
