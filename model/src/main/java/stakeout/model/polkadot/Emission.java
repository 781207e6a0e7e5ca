package stakeout.model.polkadot;

import java.math.BigInteger;

/** How many new tokens an era brings, and for whom. */
public sealed interface Emission permits SteppedEmission, FixedEmission, CurveEmission {
    long YEAR_MILLIS = 31_557_600_000L;

    /**
     * Prepares what every era's issue is computed with.
     *
     * @param eraMillis how long an era is
     */
    Schedule schedule(long eraMillis, Budget budget);

    /** Knows the issue of any era. */
    @FunctionalInterface
    interface Schedule {
        /**
         * The new tokens of one era.
         *
         * @param eras played before this one
         * @param staked base units behind the active validators
         * @param supply base units in existence
         */
        EraIssue issue(long eras, BigInteger staked, BigInteger supply);
    }

    /** An era's part of a year's emission: both the part of the year and the product rounded down. */
    static BigInteger ofYear(BigInteger yearly, long eraMillis) {
        BigInteger part = FixedU128.ofRatio(BigInteger.valueOf(eraMillis), BigInteger.valueOf(YEAR_MILLIS));
        return FixedU128.timesInteger(part, yearly);
    }
}
