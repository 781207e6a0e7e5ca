package stakeout.model.polkadot;

import java.math.BigInteger;

/**
 * How a validator's own stake counts in the pot for self-stake: by its root, slower above an optimum, no more above a cap.
 *
 * <pre>
 * weight = ⌊√s⌋                              for s ≤ optimum
 *        = ⌊√(optimum + ⌊k² · (min(s, cap) − optimum)⌋)⌋   above; k² rounded down, no difference below 0
 * </pre>
 *
 * and 0 while neither optimum nor cap is set. Source: [polkadot-sdk] substrate/frame/staking-async/src/reward.rs.
 *
 * @param optimum base units
 * @param cap base units
 * @param slopePpb k, parts per billion
 */
public record IncentiveWeight(BigInteger optimum, BigInteger cap, int slopePpb) {
    public BigInteger of(BigInteger ownStake) {
        if (optimum.signum() == 0 && cap.signum() == 0) {
            return BigInteger.ZERO;
        }
        if (ownStake.compareTo(optimum) <= 0) {
            return ownStake.sqrt();
        }
        BigInteger excess = ownStake.min(cap).subtract(optimum).max(BigInteger.ZERO);
        return optimum.add(Perbill.timesDown(Perbill.square(slopePpb), excess)).sqrt();
    }
}
