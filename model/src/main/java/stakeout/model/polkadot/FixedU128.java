package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Unsigned fixed point with 18 digits after the point, in 128 bits, as raw integers (value · 1e18). Products and quotients round down
 * and stay at the largest value where they would pass it. For what is computed once an era. Source: [polkadot-sdk]
 * substrate/primitives/arithmetic/src/fixed_point.rs.
 */
public final class FixedU128 {
    public static final int DIGITS = 18;
    public static final BigInteger ONE = BigInteger.TEN.pow(DIGITS);
    public static final BigInteger MAX = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    private FixedU128() {}

    /**
     * Reads plain decimal notation.
     *
     * @throws IllegalArgumentException if it is negative, has more than 18 digits after the point or does not fit
     */
    public static BigInteger parse(String text) {
        return of(new BigDecimal(text));
    }

    /** As {@link #parse}. */
    public static BigInteger of(BigDecimal value) {
        checkArgument(
                value.signum() >= 0 && value.stripTrailingZeros().scale() <= DIGITS,
                "fixed point (%s) must be at least 0, with at most %s digits after the point.",
                value.toPlainString(),
                DIGITS);
        BigInteger raw = value.movePointRight(DIGITS).toBigIntegerExact();
        checkArgument(raw.compareTo(MAX) <= 0, "fixed point (%s) must fit 128 bits.", value.toPlainString());
        return raw;
    }

    public static BigInteger ofInteger(BigInteger integer) {
        return atMost(integer.multiply(ONE));
    }

    /** {@code numerator / denominator}, rounded down. */
    public static BigInteger ofRatio(BigInteger numerator, BigInteger denominator) {
        return atMost(numerator.multiply(ONE).divide(denominator));
    }

    public static BigInteger times(BigInteger raw, BigInteger other) {
        return atMost(raw.multiply(other).divide(ONE));
    }

    /** The largest value where {@code other} is 0. */
    public static BigInteger dividedBy(BigInteger raw, BigInteger other) {
        return other.signum() == 0 ? MAX : atMost(raw.multiply(ONE).divide(other));
    }

    /** This many times an integer, rounded down. */
    public static BigInteger timesInteger(BigInteger raw, BigInteger integer) {
        return atMost(raw.multiply(integer).divide(ONE));
    }

    public static BigInteger plus(BigInteger raw, BigInteger other) {
        return atMost(raw.add(other));
    }

    /** At least 0. */
    public static BigInteger minus(BigInteger raw, BigInteger other) {
        return raw.subtract(other).max(BigInteger.ZERO);
    }

    /** By squaring from the lowest bit of the exponent up, every product rounded down. */
    public static BigInteger power(BigInteger raw, long exponent) {
        BigInteger result = ONE;
        BigInteger square = raw;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }

    /** The shortest plain notation. */
    public static String format(BigInteger raw) {
        BigDecimal value = new BigDecimal(raw, DIGITS).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }

    private static BigInteger atMost(BigInteger raw) {
        return raw.min(MAX);
    }
}
