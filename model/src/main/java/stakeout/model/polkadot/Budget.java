package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.model.quantity.Share;

/**
 * How an era's emission is divided; stakers get what the others leave.
 *
 * <pre>treasury = ⌊share · emission⌋, selfStake likewise, stakers = emission − treasury − selfStake      [fixed point of 18 digits]</pre>
 *
 * <p>Source: [polkadot-runtimes] staking/mod.rs, EraPayout (15 % to the treasury, referendum 1139).
 *
 * @param treasury of emission
 * @param selfStake of emission, shared by {@link IncentiveWeight}
 */
public record Budget(Share treasury, Share selfStake) {
    public Budget {
        checkDigits("treasury", treasury);
        checkDigits("selfStake", selfStake);
        checkArgument(
                treasury.value().add(selfStake.value()).compareTo(BigDecimal.ONE) <= 0,
                "treasury (%s) and selfStake (%s) must be at most 1 together.\nMaybe treasury: 0.15 and selfStake: 0.",
                treasury,
                selfStake);
    }

    private static void checkDigits(String name, Share share) {
        checkArgument(
                share.value().stripTrailingZeros().scale() <= FixedU128.DIGITS,
                "%s (%s) must have at most %s digits after the point.\nMaybe 0.15.",
                name,
                share,
                FixedU128.DIGITS);
    }

    public EraIssue divide(BigInteger emission) {
        BigInteger forTreasury = FixedU128.timesInteger(FixedU128.of(treasury.value()), emission);
        BigInteger forSelfStake = FixedU128.timesInteger(FixedU128.of(selfStake.value()), emission);
        return new EraIssue(
                emission.subtract(forTreasury).subtract(forSelfStake).longValueExact(),
                forSelfStake.longValueExact(),
                forTreasury.longValueExact());
    }
}
