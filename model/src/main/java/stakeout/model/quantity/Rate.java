package stakeout.model.quantity;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.model.Numbers;

/**
 * So much in each unit of time: {@code 0.02 per epoch}, {@code 0.01 per day}, {@code 7 % per year}.
 *
 * @param amount per unit, as a pure number (7 % is 0.07); any sign
 * @param unit the unit's one name, as in {@link Span}
 */
public record Rate(BigDecimal amount, String unit) {
    private static final Pattern TEXT = Pattern.compile("(" + DecimalText.NUMBER + ")\\s*(%)?\\s+per\\s+([A-Za-z]+)");

    public Rate {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        unit = TimeUnits.canonical(unit);
    }

    /**
     * Reads a number, perhaps {@code %}, {@code per} and a unit.
     *
     * @throws IllegalArgumentException saying what is wrong with {@code text}
     */
    public static Rate parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(
                text.length() <= 2 * DecimalText.MAX_LENGTH && matcher.matches(),
                "expected a rate such as '0.02 per epoch' or '1 % per day', got '%s'.%s",
                text,
                DecimalText.looksLikeNumber(text) ? "\nMaybe '" + text + " per epoch'." : "");
        BigDecimal amount = DecimalText.parse(matcher.group(1));
        return new Rate(matcher.group(2) == null ? amount : amount.movePointLeft(2), matcher.group(3));
    }

    /** The amount that falls on one period when it accrues evenly: 1 per day is 384/86400 per Ethereum epoch. */
    public double linearPerPeriod(TimeScale scale) {
        return amount.multiply(periodInUnits(scale)).doubleValue();
    }

    /**
     * The chance in one period of an event that has the chance {@code amount} in each unit of time, independently:
     * {@code 1 − (1 − amount)^(period ÷ unit)}, in [0, 1]; by StrictMath, so the same everywhere.
     *
     * @throws IllegalArgumentException if {@code amount} is outside [0, 1]
     */
    public double probabilityPerPeriod(TimeScale scale) {
        checkArgument(
                amount.signum() >= 0 && amount.compareTo(BigDecimal.ONE) <= 0,
                "a probability (%s) must be in [0, 1] per unit of time.\nMaybe another unit.",
                this);
        double perUnit = amount.doubleValue();
        BigDecimal exponent = periodInUnits(scale);
        if (exponent.compareTo(BigDecimal.ONE) == 0 || perUnit == 1) {
            return perUnit;
        }
        return -StrictMath.expm1(StrictMath.log1p(-perUnit) * exponent.doubleValue());
    }

    private BigDecimal periodInUnits(TimeScale scale) {
        return scale.secondsOf(scale.period()).divide(scale.secondsOf(unit), MathContext.DECIMAL128);
    }

    /** As in a file, in one way only: {@code 0.02 per epoch}. */
    @Override
    public String toString() {
        return Numbers.format(amount) + " per " + unit;
    }
}
