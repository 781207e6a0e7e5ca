package stakeout.results.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import stakeout.model.Numbers;
import stakeout.results.statistics.Bound;
import stakeout.results.statistics.Interval;

/** Numbers as people read them: few digits, thousands apart, the same in every locale. */
public final class Figures {
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final double GROUPED_BELOW = 1e15;
    private static final double BILLION = 1e9;
    private static final String BILLIONS = " bn";
    private static final String ABSENT = "absent";

    private Figures() {}

    /**
     * At least four significant digits, integers below a billion whole: {@code 35,840,000}, {@code 0.03125}, {@code 5.071 bn},
     * {@code absent}.
     */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return ABSENT;
        }
        if (isBillions(value)) {
            return of(value / BILLION) + BILLIONS;
        }
        if (Double.isInfinite(value)) {
            return Numbers.format(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal four = exact.round(FOUR_DIGITS);
        boolean isLarge = Math.abs(value) >= 1000 && Math.abs(value) < GROUPED_BELOW;
        return grouped(isLarge ? exact.setScale(0, RoundingMode.HALF_EVEN) : four);
    }

    /** {@code mean ± half}: the half-width to two digits, the mean to the same place; the mean alone without an interval. */
    public static String of(double mean, Optional<Interval> interval) {
        if (Double.isNaN(mean) || interval.isEmpty() || interval.get().halfWidth() == 0) {
            return of(mean);
        }
        if (isBillions(mean)) {
            Interval whole = interval.get();
            Interval part = new Interval(whole.low() / BILLION, whole.high() / BILLION, whole.confidence());
            return of(mean / BILLION, Optional.of(part)) + BILLIONS;
        }
        BigDecimal half = new BigDecimal(interval.get().halfWidth()).round(TWO_DIGITS);
        int scale = Math.max(half.scale(), 0);
        BigDecimal shown = new BigDecimal(mean).setScale(scale, RoundingMode.HALF_EVEN);
        return padded(shown, scale) + " ± " + padded(half.setScale(scale, RoundingMode.HALF_EVEN), scale);
    }

    /** Every digit, thousands apart: {@code 10,400,000}. */
    public static String exact(double value) {
        String text = Numbers.format(value);
        return text.contains("e") ? text : group(text);
    }

    /** A bound in words: {@code < 0}, {@code = 7}, {@code 0.7 to 0.8}. */
    public static String of(Bound bound) {
        if (bound.low() == bound.high()) {
            return "= " + exact(bound.low());
        }
        if (Double.isInfinite(bound.low())) {
            return "< " + exact(bound.high());
        }
        if (Double.isInfinite(bound.high())) {
            return "> " + exact(bound.low());
        }
        return exact(bound.low()) + " to " + exact(bound.high());
    }

    private static boolean isBillions(double value) {
        return Math.abs(value) >= BILLION && Math.abs(value) < GROUPED_BELOW;
    }

    private static String padded(BigDecimal value, int scale) {
        return scale > 6 ? Numbers.format(value) : group(value.toPlainString());
    }

    private static String grouped(BigDecimal value) {
        String text = Numbers.format(value);
        return text.contains("e") ? text : group(text);
    }

    /** Commas between thousands of five digits or more. */
    static String group(String plain) {
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        if (end - start < 5) {
            return plain;
        }
        StringBuilder text = new StringBuilder(plain);
        for (int i = end - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
