package stakeout.model.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The decimal numbers of scenario files: {@code 12}, {@code -0.5}, {@code 11_500}, {@code 1.5e6}. No hexadecimal, no octal, no
 * leading zeros, no commas, nothing infinite; at most 64 characters and exponents within ±999, so that no short text makes a
 * huge number.
 */
public final class DecimalText {
    /** Longest text of a number. */
    public static final int MAX_LENGTH = 64;

    private static final int MAX_EXPONENT = 999;
    private static final String DIGITS = "\\d+(?:_\\d+)*";
    static final String NUMBER = "[-+]?(?:" + DIGITS + "(?:\\." + DIGITS + ")?|\\." + DIGITS + ")(?:[eE][-+]?\\d+)?";
    private static final Pattern WHOLE_TEXT = Pattern.compile(NUMBER);
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0_*\\d.*");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,15}");
    private static final Pattern WITH_COMMAS = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern EXPONENT = Pattern.compile(".*[eE]([-+]?\\d+)");

    private DecimalText() {}

    /** Whether {@code text} is written as a number, if perhaps one that {@link #parse} refuses for its size. */
    public static boolean looksLikeNumber(String text) {
        return text.length() <= MAX_LENGTH && WHOLE_TEXT.matcher(text).matches();
    }

    /**
     * The exact value of {@code text}.
     *
     * @throws IllegalArgumentException if it is no number as described above, saying why and what to write instead
     */
    public static BigDecimal parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "expected a number of at most " + MAX_LENGTH + " characters, got " + text.length() + ".");
        }
        if (!WHOLE_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a number, got '" + text + "'." + remedy(text));
        }
        if (LEADING_ZERO.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a number without leading zeros, got '" + text + "'.\nMaybe "
                    + text.replaceFirst("^([-+]?)[0_]+(?=\\d)", "$1") + ".");
        }
        Matcher exponent = EXPONENT.matcher(text);
        if (exponent.matches() && !isWithin(exponent.group(1))) {
            throw new IllegalArgumentException(
                    "expected a number with an exponent within ±" + MAX_EXPONENT + ", got '" + text + "'.");
        }
        return new BigDecimal(text.replace("_", ""));
    }

    private static boolean isWithin(String exponent) {
        String digits = exponent.replaceFirst("^[-+]?0*", "");
        return digits.length() <= 3;
    }

    private static String remedy(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            return "\nMaybe " + Long.parseLong(text.substring(2), 16) + "; only decimal digits are read.";
        }
        if (WITH_COMMAS.matcher(text).matches()) {
            return "\nMaybe " + text.replace(',', '_') + ".";
        }
        if (text.matches("[-+]?\\.(inf|Inf|INF|nan|NaN|NAN)")) {
            return "\nOnly finite numbers are read.";
        }
        return "";
    }
}
