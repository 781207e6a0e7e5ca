package stakeout.model.cosmos;

import stakeout.model.arithmetic.Dec18;

/**
 * Which commissions a validator may ask. Source: [cosmos-sdk] x/staking/types/commission.go. Rates are in units of 1e-18;
 * to be valid they must lie in [0, 1].
 */
public final class CommissionRules {
    private static final long DAY_MILLIS = 86_400_000;

    private CommissionRules() {}

    /** Whether a validator may be created with these: 0 ≤ rate ≤ max ≤ 1 and 0 ≤ max change ≤ max. */
    public static boolean isValid(Dec18 rate, Dec18 max, Dec18 maxChange) {
        return isShare(max)
                && rate.compareTo(Dec18.ZERO) >= 0
                && rate.compareTo(max) <= 0
                && maxChange.compareTo(Dec18.ZERO) >= 0
                && maxChange.compareTo(max) <= 0;
    }

    /** Whether a rate may be changed now: once in 24 hours, up by at most the maximal change, down freely. */
    public static Refusal checkChange(Dec18 rate, Dec18 max, Dec18 maxChange, Dec18 newRate, long millisSinceChange) {
        if (millisSinceChange < DAY_MILLIS) {
            return Refusal.COMMISSION_CHANGED_TODAY;
        }
        boolean inBounds = newRate.compareTo(Dec18.ZERO) >= 0 && newRate.compareTo(max) <= 0;
        boolean smallStep = inBounds && newRate.lo() - rate.lo() <= maxChange.lo(); // all in [0, 1] now
        return smallStep ? Refusal.NONE : Refusal.COMMISSION_OUT_OF_BOUNDS;
    }

    private static boolean isShare(Dec18 value) {
        return value.compareTo(Dec18.ZERO) >= 0 && value.compareTo(Dec18.ONE) <= 0;
    }
}
