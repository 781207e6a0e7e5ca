package stakeout.model.quantity;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.model.Numbers;

/**
 * A length of time: {@code 10 d}, {@code 12 h}, {@code 225 epochs}, {@code 300 blocks}.
 *
 * <p>Units: s, min, h, d, w, y (365.25 d), also spelt out; and epochs, blocks, slots, eras, sessions, cycles, steps, periods
 * as far as the protocol counts in them.
 *
 * @param amount at least 0; whole for a counted unit
 * @param unit the unit's one name: {@code d}, {@code epoch}, …
 */
public record Span(BigDecimal amount, String unit) {
    private static final Pattern TEXT = Pattern.compile("(" + DecimalText.NUMBER + ")\\s*([A-Za-z]+)");

    public Span {
        checkArgument(
                amount.signum() >= 0, "a length of time (%s %s) must be at least 0.\nMaybe 1 %s.", amount, unit, unit);
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        unit = TimeUnits.canonical(unit);
        checkArgument(
                !TimeUnits.isCounted(unit) || amount.scale() <= 0,
                "%ss (%s) must be a whole number.\nMaybe %s.",
                unit,
                Numbers.format(amount),
                Numbers.format(amount.setScale(0, RoundingMode.CEILING)));
    }

    /**
     * Reads a number and a unit.
     *
     * @throws IllegalArgumentException saying what is wrong with {@code text}
     */
    public static Span parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(
                text.length() <= 2 * DecimalText.MAX_LENGTH && matcher.matches(),
                "expected a length of time such as '10 d' or '225 epochs', got '%s'.%s",
                text,
                DecimalText.looksLikeNumber(text) ? "\nMaybe '" + text + " epochs' or '" + text + " d'." : "");
        return new Span(DecimalText.parse(matcher.group(1)), matcher.group(2));
    }

    /** @throws IllegalArgumentException if it is 0, naming what must not be */
    public void requireAboveZero(String name) {
        checkArgument(amount.signum() > 0, "%s (%s) must be above 0.", name, this);
    }

    /** This span in seconds, exactly. */
    public BigDecimal seconds(TimeScale scale) {
        return amount.multiply(scale.secondsOf(unit));
    }

    /**
     * This span in whole periods of the protocol.
     *
     * @throws IllegalArgumentException if it is not a whole number of them, or more than a long holds
     */
    public long periods(TimeScale scale) {
        BigDecimal[] quotient = seconds(scale).divideAndRemainder(scale.secondsOf(scale.period()));
        checkArgument(
                quotient[1].signum() == 0,
                "%s must be a whole number of %ss of %s s.\nMaybe %s %ss.",
                this,
                scale.period(),
                Numbers.format(scale.secondsOf(scale.period())),
                Numbers.format(quotient[0].add(BigDecimal.ONE)),
                scale.period());
        return toLong(quotient[0], scale);
    }

    /** The least whole number of periods that lasts at least this long. Refuses only what exceeds a long. */
    public long periodsRoundedUp(TimeScale scale) {
        return toLong(seconds(scale).divide(scale.secondsOf(scale.period()), 0, RoundingMode.CEILING), scale);
    }

    private long toLong(BigDecimal periods, TimeScale scale) {
        checkArgument(
                periods.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0,
                "%s must be at most %s %ss.\nMaybe 1 y.",
                this,
                Long.MAX_VALUE,
                scale.period());
        return periods.longValueExact();
    }

    /** As in a file, in one way only: {@code 10 d}, {@code 1 epoch}, {@code 225 epochs}. */
    @Override
    public String toString() {
        boolean plural = TimeUnits.isCounted(unit) && amount.compareTo(BigDecimal.ONE) != 0;
        return Numbers.format(amount) + " " + unit + (plural ? "s" : "");
    }
}
