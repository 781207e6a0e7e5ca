package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stakeout.model.Numbers;
import stakeout.model.quantity.DecimalText;

/**
 * A number with the unit it is meant in: {@code 0}, {@code 0.05}, {@code 5 %}, {@code 0 USD}, {@code 36 days}.
 *
 * @param value 5 % is 0.05
 * @param unit as written; empty for none
 */
public record Figure(BigDecimal value, String unit) {
    private static final Pattern TEXT = Pattern.compile("([-+.\\d][-+.\\d_eE]*)\\s*(%|[A-Za-z][A-Za-z /]{0,30})?");

    /** One value has one form, so that what is written down and read again is the same. */
    public Figure {
        value = value.stripTrailingZeros();
    }

    /** Reads a number and perhaps a unit. */
    public static Figure parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(
                matcher.matches(), "expected a number, perhaps with its unit, such as 0.05 or 0 USD, got '%s'.", text);
        BigDecimal value = DecimalText.parse(matcher.group(1));
        String unit = matcher.group(2) == null ? "" : matcher.group(2).strip();
        return unit.equals("%") ? new Figure(value.movePointLeft(2), "") : new Figure(value, unit);
    }

    @Override
    public String toString() {
        return Numbers.format(value) + (unit.isEmpty() ? "" : " " + unit);
    }
}
