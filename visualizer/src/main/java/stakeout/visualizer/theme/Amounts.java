package stakeout.visualizer.theme;

import java.util.Locale;
import stakeout.results.report.Figures;

/** Amounts, shares and times as pictures show them: few digits, with their unit. */
public final class Amounts {
    private static final double ROUNDS_TO_NOTHING = 0.0005;
    /** From here on thousands stand apart: a report leaves four digits together. */
    private static final double ROUNDS_TO_FOUR_DIGITS = 999.5;
    /** What sums of doubles are off by. */
    private static final double NOTHING = 1e-9;

    private Amounts() {}

    /** {@code 35.84 M ETH}, {@code 2,048 ETH}; shorter than a report's figures. */
    public static String tokens(double tokens, String symbol) {
        return number(tokens) + " " + symbol;
    }

    /** {@code 35.84 M}, {@code 12,345}, {@code 0.5021}. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1e12 && size < 1e15) {
            return plain(value / 1e12) + " tn";
        }
        if (size >= 1e9 && size < 1e12) {
            return plain(value / 1e9) + " bn";
        }
        if (size >= 1e6 && size < 1e9) {
            return plain(value / 1e6) + " M";
        }
        return size >= ROUNDS_TO_FOUR_DIGITS ? String.format(Locale.ROOT, "%,.0f", value) : Figures.of(value);
    }

    /** An amount without the digits that nobody reads: whole from 100 on, hundredths from 1 on, millionths below. */
    public static double readable(double amount) {
        double size = Math.abs(amount);
        double step = size >= 100 ? 1 : size >= 1 ? 0.01 : 1e-6;
        return Math.round(amount / step) * step;
    }

    private static String plain(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** {@code 35.84 M}, {@code 126}, {@code 0.49}, {@code <0.01}: whole from ten on, for places where a digit less is a name more. */
    public static String rough(double value) {
        double size = Math.abs(value);
        if (size >= 9.5 || size == 0) {
            return number(Math.rint(value));
        }
        if (size < 0.01) {
            return value < 0 ? ">−0.01" : "<0.01";
        }
        return String.format(Locale.ROOT, size >= 0.95 ? "%.1f" : "%.2f", value);
    }

    /** {@code 36.0 %}; what is neither nothing nor all does not look so: {@code <0.1 %}, {@code >99.9 %}. */
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return "none";
        }
        if (share > NOTHING && share < ROUNDS_TO_NOTHING) {
            return "<0.1 %";
        }
        if (1 - share > NOTHING && 1 - share < ROUNDS_TO_NOTHING) {
            return ">99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** {@code 3,250}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 operator}, {@code 512 operators}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 14.4 days}, {@code 5.2 hours}, {@code 30 s}. */
    public static String days(double days) {
        if (days >= 2) {
            return String.format(Locale.ROOT, days >= 100 ? "%,.0f days" : "%.1f days", days);
        }
        return days >= 2.0 / 24
                ? String.format(Locale.ROOT, "%.1f hours", days * 24)
                : String.format(Locale.ROOT, "%.0f min", days * 1440);
    }
}
