package stakeout.results.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a gauge shows.
 *
 * @param value in the measure's unit; NaN where it is undefined
 * @param exact for money: the integer it was made from, in base units of the token or micro-units of the currency
 */
public record Reading(double value, Optional<BigInteger> exact) {
    public static final Reading ABSENT = new Reading(Double.NaN, Optional.empty());

    public static Reading of(double value) {
        return Double.isNaN(value) ? ABSENT : new Reading(value, Optional.empty());
    }

    /** An exact amount and its value in units of 10^decimals, rounded once. */
    public static Reading exact(BigInteger amount, int decimals) {
        return new Reading(new BigDecimal(amount, decimals).doubleValue(), Optional.of(amount));
    }

    public boolean isAbsent() {
        return Double.isNaN(value);
    }
}
