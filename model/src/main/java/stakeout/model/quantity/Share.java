package stakeout.model.quantity;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import stakeout.model.Numbers;

/**
 * A part of a whole: {@code 34.3 %} or {@code 0.343}.
 *
 * @param value in [0, 1]
 */
public record Share(BigDecimal value) {
    public Share {
        checkArgument(
                value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0,
                "a share (%s) must be in [0, 1].%s",
                Numbers.format(value),
                value.signum() > 0 ? "\nMaybe " + Numbers.format(value) + " %." : "\nMaybe 0.");
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /**
     * Reads a number in [0, 1], or one in [0, 100] with {@code %}.
     *
     * @throws IllegalArgumentException saying what is wrong with {@code text}
     */
    public static Share parse(String text) {
        if (text.endsWith("%")) {
            BigDecimal percent =
                    DecimalText.parse(text.substring(0, text.length() - 1).strip());
            checkArgument(
                    percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0,
                    "a share (%s) must be between 0 % and 100 %.\nMaybe 5 %.",
                    text);
            return new Share(percent.movePointLeft(2));
        }
        return new Share(DecimalText.parse(text));
    }

    /** @throws IllegalArgumentException if it is 0, naming what must not be */
    public void requireAboveZero(String name) {
        checkArgument(value.signum() > 0, "%s (%s) must be above 0.", name, this);
    }

    /** The nearest double, in [0, 1]. */
    public double toDouble() {
        return value.doubleValue();
    }

    /** The value as a number in [0, 1], in one way only. */
    @Override
    public String toString() {
        return Numbers.format(value);
    }
}
