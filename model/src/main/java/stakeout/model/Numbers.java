package stakeout.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every JDK ({@code Double.toString} gives other digits from JDK 19 on) and in every locale.
 *
 * <p>The layout: plain digits from 1e-5 up to below 1e16 ({@code 0.00001}, {@code 2500}, {@code 34.3}), otherwise one digit
 * before the point and an exponent ({@code 1.5e20}, {@code 1e-6}). No trailing zeros, no {@code .0}, a dot for the point.
 */
public final class Numbers {
    private static final int SMALLEST_PLAIN_EXPONENT = -5;
    private static final int LARGEST_PLAIN_EXPONENT = 15;
    private static final double EXACT_INTEGERS_BELOW = 1L << 53;

    private Numbers() {}

    /**
     * The shortest decimal that reads back as {@code value}: of the roundings of its exact value to 1, 2, … 17 digits the
     * first that {@code Double.parseDouble} turns into {@code value} again.
     *
     * @return the text; {@code NaN}, {@code Infinity}, {@code -Infinity} and {@code -0} for what their names say
     */
    public static String format(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        if (StrictMath.abs(value) < EXACT_INTEGERS_BELOW && value == (long) value) {
            return Long.toString((long) value);
        }
        return format(shortest(value));
    }

    /** The exact value of {@code value} in the layout of this class, however many digits it takes. */
    public static String format(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal bare = value.stripTrailingZeros();
        String digits = bare.unscaledValue().abs().toString();
        long exponent = (long) digits.length() - 1 - bare.scale();
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return bare.toPlainString();
        }
        StringBuilder text = new StringBuilder(digits.length() + 16);
        if (value.signum() < 0) {
            text.append('-');
        }
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        return text.append('e').append(exponent).toString();
    }

    /** Fewest digits that read back. Up to 15 digits survive the way through a normal double, so 15 stand for all below. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int fewest = StrictMath.abs(value) < Double.MIN_NORMAL ? 1 : 15;
        for (int digits = fewest; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }
}
