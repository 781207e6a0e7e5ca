package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;
import stakeout.model.Numbers;
import stakeout.model.quantity.DecimalText;
import stakeout.model.quantity.Share;

/**
 * How sure a verdict must be: {@code 0.99}, {@code 99 %}, or {@code none} to hold the bare mean against the bound.
 *
 * @param level in (0.5, 1); empty for none
 */
public record Confidence(OptionalDouble level) {
    public Confidence {
        level.ifPresent(value -> checkArgument(
                value > 0.5 && value < 1,
                "confidence (%s) must be in (0.5, 1), or none.\nMaybe 0.99.",
                Numbers.format(value)));
    }

    /** Reads a number or {@code none}. */
    public static Confidence parse(String text) {
        if (text.equals("none")) {
            return new Confidence(OptionalDouble.empty());
        }
        return new Confidence(OptionalDouble.of(
                text.endsWith("%")
                        ? Share.parse(text).toDouble()
                        : DecimalText.parse(text).doubleValue()));
    }

    @Override
    public String toString() {
        return level.isPresent() ? Numbers.format(level.getAsDouble()) : "none";
    }
}
