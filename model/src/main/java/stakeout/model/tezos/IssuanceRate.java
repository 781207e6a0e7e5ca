package stakeout.model.tezos;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The yearly issuance as a share of supply, from the share x of supply that is frozen as stake: exact fractions throughout.
 * Source: [tezos] proto_025 adaptive_issuance_storage.ml.
 */
public final class IssuanceRate {
    private static final BigFraction MOST = new BigFraction(1, 10);
    private static final BigFraction LEAST_OF_MOST = new BigFraction(1, 100);
    private static final BigFraction FEW_STAKED = new BigFraction(1, 20);
    private static final BigFraction HALF_STAKED = new BigFraction(1, 2);
    private static final int STATIC_DIVISOR = 1600;
    private static final int MINUTES_A_YEAR = 525_600;
    private static final int SECONDS_A_DAY = 86_400;

    private IssuanceRate() {}

    /** The smaller of rate and most, then the larger of that and least: where the bounds cross, least holds. */
    public static BigFraction clamp(BigFraction rate, BigFraction least, BigFraction most) {
        BigFraction capped = rate.compareTo(most) > 0 ? most : rate;
        return capped.compareTo(least) < 0 ? least : capped;
    }

    /** {@code 1 / (1600 x²)} within bounds; the upper bound at x = 0. */
    public static BigFraction fixed(BigFraction x, BigFraction least, BigFraction most) {
        BigFraction square = x.multiply(x).multiply(STATIC_DIVISOR);
        return square.getNumerator().signum() == 0 ? clamp(most, least, most) : clamp(square.reciprocal(), least, most);
    }

    /** The dynamic maximum: 10 % up to x = 5 %, 1 % from 50 % on, between them {@code (1 + 9((50 − 100x) / 42)²) / 100}, in [1 %, 10 %]. */
    public static BigFraction dynamicMaximum(BigFraction x) {
        if (x.compareTo(FEW_STAKED) <= 0) {
            return MOST;
        }
        if (x.compareTo(HALF_STAKED) >= 0) {
            return LEAST_OF_MOST;
        }
        BigFraction distance = new BigFraction(50).subtract(x.multiply(100)).divide(42);
        BigFraction percent = distance.multiply(distance).multiply(9).add(1);
        return clamp(percent.divide(100), LEAST_OF_MOST, MOST);
    }

    /**
     * A bound as it moves after the launch: {@code initial} up to and with cycle launch + initialPeriod, then in a straight line
     * over transitionPeriod + 1 cycles to {@code last}.
     *
     * @param cycle the cycle asked for
     * @param launch the cycle in which adaptive issuance began
     * @param initialPeriod cycles, at least 0
     * @param transitionPeriod cycles, at least 0
     */
    public static BigFraction bound(
            long cycle, long launch, long initialPeriod, long transitionPeriod, BigFraction initial, BigFraction last) {
        checkArgument(
                initialPeriod >= 0 && transitionPeriod >= 0,
                "initialPeriod (%s) and transitionPeriod (%s) must be at least 0.",
                initialPeriod,
                transitionPeriod);
        long passed = Math.subtractExact(cycle, Math.addExact(launch, initialPeriod));
        if (passed <= 0) {
            return initial;
        }
        if (passed > transitionPeriod) {
            return last;
        }
        BigFraction way = new BigFraction(BigInteger.valueOf(passed), BigInteger.valueOf(transitionPeriod + 1));
        return initial.add(last.subtract(initial).multiply(way));
    }

    /** The upper bound in force: the bound by time, at most the dynamic maximum, at least the lower bound. */
    public static BigFraction maximum(BigFraction x, BigFraction least, BigFraction mostByTime) {
        BigFraction dynamic = dynamicMaximum(x);
        BigFraction most = mostByTime.compareTo(dynamic) > 0 ? dynamic : mostByTime;
        return most.compareTo(least) < 0 ? least : most;
    }

    /**
     * How the bonus moves in a cycle.
     *
     * @param target where the staked share is to be, and how far from it nothing moves
     * @param growth per day and unit of distance
     * @param mostBonus its cap
     * @param leastRate lower bound of the rate
     * @param mostRate upper bound of the rate in force
     * @param seconds length of the cycle
     */
    public static BigFraction bonus(
            BigFraction x,
            BigFraction before,
            Target target,
            BigFraction growth,
            BigFraction mostBonus,
            BigFraction leastRate,
            BigFraction mostRate,
            long seconds) {
        BigFraction room = mostRate.subtract(fixed(x, leastRate, mostRate));
        BigFraction most = room.compareTo(mostBonus) > 0 ? mostBonus : room;
        BigFraction days = new BigFraction(BigInteger.valueOf(seconds), BigInteger.valueOf(SECONDS_A_DAY));
        BigFraction moved =
                before.add(target.distance(x).multiply(growth).multiply(days).reduce());
        BigFraction atLeastNone = moved.compareTo(BigFraction.ZERO) < 0 ? BigFraction.ZERO : moved;
        return atLeastNone.compareTo(most) > 0 ? most : atLeastNone;
    }

    /** The share of supply to be staked, and the distance around it in which the bonus rests. */
    public record Target(BigFraction center, BigFraction radius) {
        /** How far x is outside [center − radius, center + radius]: positive below, negative above. */
        BigFraction distance(BigFraction x) {
            BigFraction off = x.subtract(center);
            BigFraction outside = off.abs().subtract(radius);
            if (outside.compareTo(BigFraction.ZERO) <= 0) {
                return BigFraction.ZERO;
            }
            return off.compareTo(BigFraction.ZERO) >= 0 ? outside.negate() : outside;
        }
    }

    /**
     * By what every reward is multiplied: {@code clamp(fixed + bonus) / 525600 × supply / base}; 1 where the base is 0.
     *
     * @param supply mutez
     * @param basePerMinute mutez issued a minute at coefficient 1
     */
    public static BigFraction coefficient(
            BigFraction fixed,
            BigFraction bonus,
            BigFraction least,
            BigFraction most,
            BigInteger supply,
            long basePerMinute) {
        if (basePerMinute == 0) {
            return BigFraction.ONE;
        }
        return clamp(fixed.add(bonus), least, most)
                .multiply(supply)
                .divide(BigInteger.valueOf(basePerMinute).multiply(BigInteger.valueOf(MINUTES_A_YEAR)));
    }

    /** The share of supply that a year of rewards at a coefficient is. */
    public static BigFraction yearly(BigFraction coefficient, long basePerMinute, BigInteger supply) {
        return coefficient
                .multiply(BigInteger.valueOf(basePerMinute).multiply(BigInteger.valueOf(MINUTES_A_YEAR)))
                .divide(supply);
    }
}
