package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.model.quantity.Share;

/**
 * By the share of the supply that is staked: most at the ideal, see {@link RewardCurve}. The treasury gets what stakers leave of the
 * most; the budget has no say. Source: [polkadot-sdk] substrate/frame/staking/src/inflation.rs.
 *
 * @param least inflation a year with nothing staked, in whole millionths like the others
 * @param most inflation a year at the ideal
 * @param ideal share of the supply
 * @param falloff above the ideal inflation falls by half with each of these
 * @param maxPieces straight pieces at most
 */
public record CurveEmission(Share least, Share most, Share ideal, Share falloff, int maxPieces) implements Emission {
    public CurveEmission {
        checkArgument(
                least.value().compareTo(most.value()) < 0,
                "least (%s) must be below most (%s).\nMaybe least: 0.025 and most: 0.1.",
                least,
                most);
        RewardCurve.pieces(millionths(least), millionths(most), millionths(ideal), millionths(falloff), maxPieces);
    }

    @Override
    public Schedule schedule(long eraMillis, Budget budget) {
        PiecewiseLinear curve = curve();
        return (eras, staked, supply) -> {
            BigInteger stakers = RewardCurve.stakers(curve, staked, supply, eraMillis);
            BigInteger rest = RewardCurve.most(curve, supply, eraMillis).subtract(stakers);
            return new EraIssue(
                    stakers.longValueExact(), 0, rest.max(BigInteger.ZERO).longValueExact());
        };
    }

    /** The straight pieces. */
    public PiecewiseLinear curve() {
        return RewardCurve.pieces(
                millionths(least), millionths(most), millionths(ideal), millionths(falloff), maxPieces);
    }

    private static int millionths(Share share) {
        BigDecimal value = share.value().movePointRight(6);
        checkArgument(
                value.stripTrailingZeros().scale() <= 0,
                "a share of the curve (%s) must be in whole millionths.\nMaybe 0.025.",
                share);
        return value.intValueExact();
    }
}
