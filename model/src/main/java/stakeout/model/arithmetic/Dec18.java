package stakeout.model.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The Cosmos SDK's decimal as a value: 18 digits after the point, |value| below 2^127 · 1e-18 (about 1.7·10^20).
 *
 * <p>Values are for the edges (parameters, messages, tests); what is computed every block stays in columns and
 * registers. Source: [cosmos-sdk] math/dec.go. Unlike it: 128 bits where the SDK allows 315; what does not fit is an
 * {@link ArithmeticException}, as there it is a panic. Intermediate products are wide and exact in both.
 */
public record Dec18(long hi, long lo) implements Decimal, Comparable<Dec18> {
    /** Digits after the point. */
    public static final int DIGITS = 18;

    /** 1e18: the integer that stands for one. */
    public static final long ONE_RAW = 1_000_000_000_000_000_000L;

    public static final Dec18 ZERO = new Dec18(0, 0);
    public static final Dec18 ONE = new Dec18(0, ONE_RAW);

    /** The decimal that is {@code raw · 1e-18}. */
    public static Dec18 ofRaw(long raw) {
        return new Dec18(raw >> 63, raw);
    }

    /** The whole number {@code units} as a decimal. */
    public static Dec18 of(long units) {
        return new Dec18Register().setInt(units).toDec18();
    }

    /** What {@code decimal} holds now. */
    public static Dec18 copyOf(Decimal decimal) {
        return decimal instanceof Dec18 value ? value : new Dec18(decimal.hi(), decimal.lo());
    }

    /**
     * Reads plain decimal notation, as {@code -12.5}, with at most 18 digits after the point; or a percentage, {@code 5 %}.
     *
     * @throws NumberFormatException if it is something else or too large
     */
    public static Dec18 parse(String text) {
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (!number.matches(percent ? "[+-]?[0-9]+(\\.[0-9]{1,16})?" : "[+-]?[0-9]+(\\.[0-9]{1,18})?")) {
            throw new NumberFormatException("decimal (" + text
                    + ") must be digits with at most 18 of them after a point.\nMaybe write it without an exponent.");
        }
        BigInteger raw = new BigDecimal(number)
                .movePointRight(percent ? DIGITS - 2 : DIGITS)
                .toBigIntegerExact();
        if (raw.bitLength() > 127) {
            throw new NumberFormatException("decimal (" + text + ") must be below 1.7e20 in size.");
        }
        return new Dec18(raw.shiftRight(64).longValue(), raw.longValue());
    }

    /** The integer {@code value · 1e18}. */
    public BigInteger raw() {
        return rawOf(this);
    }

    static BigInteger rawOf(Decimal decimal) {
        BigInteger low = BigInteger.valueOf(decimal.lo() >>> 1).shiftLeft(1).add(BigInteger.valueOf(decimal.lo() & 1));
        return BigInteger.valueOf(decimal.hi()).shiftLeft(64).add(low);
    }

    /** The shortest plain notation: no exponent, no trailing zeros. */
    static String format(Decimal decimal) {
        BigDecimal value = new BigDecimal(rawOf(decimal), DIGITS).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }

    static int compare(Decimal left, Decimal right) {
        return left.hi() != right.hi()
                ? Long.compare(left.hi(), right.hi())
                : Long.compareUnsigned(left.lo(), right.lo());
    }

    @Override
    public int compareTo(Dec18 other) {
        return compare(this, other);
    }

    @Override
    public String toString() {
        return format(this);
    }
}
