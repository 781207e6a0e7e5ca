package stakeout.scenarios.conform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.Ratio;

/** Numbers as vector files and rules write them, as exact fractions. */
final class ExactNumber {
    /** Longer numbers are no number of any protocol, and would take for ever. */
    private static final int LONGEST = 2_000;

    private static final int LARGEST_EXPONENT = 1_000;

    private static final Pattern FRACTION = Pattern.compile("([+-]?\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern DECIMAL =
            Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))(?:[eE]([+-]?\\d{1,9}))?(\\s*%)?");
    private static final BigFraction PERCENT = new BigFraction(1, 100);

    private ExactNumber() {}

    /** {@code 12}, {@code -0.5}, {@code 1e-9}, {@code 3/16}, {@code 2.25%}; absent for anything else. */
    static Optional<BigFraction> parse(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher fraction = FRACTION.matcher(bare);
        if (fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new BigFraction(new BigInteger(fraction.group(1)), denominator));
        }
        Matcher decimal = DECIMAL.matcher(bare);
        if (!decimal.matches()) {
            return Optional.empty();
        }
        int exponent = decimal.group(2) == null ? 0 : Integer.parseInt(decimal.group(2));
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        BigFraction value = of(new BigDecimal(decimal.group(1)).scaleByPowerOfTen(exponent));
        return Optional.of(decimal.group(3) == null ? value : value.multiply(PERCENT));
    }

    /** Whether a number is one that {@link Double#parseDouble} reads as well. */
    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches() && !text.endsWith("%");
    }

    /** The number that a rule's result is; absent if it is none, or not a finite one. */
    static Optional<BigFraction> of(Object result) {
        if (result instanceof BigFraction fraction) {
            return Optional.of(fraction);
        }
        if (result instanceof Ratio ratio) {
            return Optional.of(new BigFraction(ratio.numerator(), ratio.denominator()));
        }
        if (result instanceof Double value) {
            return Double.isFinite(value) ? Optional.of(of(new BigDecimal(value))) : Optional.empty();
        }
        return parse(result.toString());
    }

    private static BigFraction of(BigDecimal value) {
        return value.scale() <= 0
                ? new BigFraction(value.toBigIntegerExact())
                : new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }
}
