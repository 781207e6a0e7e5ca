package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.model.arithmetic.WideMath;

/**
 * Parts per billion, as plain integers in [0, 1e9], and what is made of amounts with them. Source: [polkadot-sdk]
 * substrate/primitives/arithmetic/src/per_things.rs.
 *
 * <pre>
 * ofRatio(p, q) = ⌊1e9 · p / q⌋, at most 1e9; 1e9 where q is 0
 * times(f, n)   = f · n / 1e9 to the nearest, halves down; timesDown and timesUp as named
 * product(f, g) = ⌊f · g / 1e9⌋
 * </pre>
 */
public final class Perbill {
    public static final int ONE = 1_000_000_000;

    private static final BigInteger WIDE_ONE = BigInteger.valueOf(ONE);
    private static final BigInteger TWO = BigInteger.TWO;

    private Perbill() {}

    /** The part that {@code part} is of {@code whole}, rounded down; both at least 0. */
    public static int ofRatio(long part, long whole) {
        checkArgument(part >= 0 && whole >= 0, "ratio (%s / %s) must not be negative.", part, whole);
        return part >= whole ? ONE : (int) WideMath.mulDiv(part, ONE, whole);
    }

    /** As {@link #ofRatio(long, long)}, of any size. */
    public static int ofRatio(BigInteger part, BigInteger whole) {
        checkArgument(part.signum() >= 0 && whole.signum() >= 0, "ratio (%s / %s) must not be negative.", part, whole);
        return part.compareTo(whole) >= 0
                ? ONE
                : part.multiply(WIDE_ONE).divide(whole).intValueExact();
    }

    /**
     * A decimal in [0, 1] with at most nine digits after the point.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static int of(BigDecimal value) {
        checkArgument(
                value.signum() >= 0
                        && value.compareTo(BigDecimal.ONE) <= 0
                        && value.stripTrailingZeros().scale() <= 9,
                "a part of one (%s) must be in [0, 1], in whole billionths.\nMaybe 0.1.",
                value.toPlainString());
        return value.movePointRight(9).intValueExact();
    }

    /** This part of an amount, to the nearest unit, halves down. */
    public static long times(int parts, long amount) {
        long down = WideMath.mulDiv(amount, parts, ONE);
        long rest = amount * parts - down * ONE; // below 1e9: the lower 64 bits tell it
        return rest > ONE / 2 ? down + 1 : down;
    }

    public static BigInteger times(int parts, BigInteger amount) {
        BigInteger[] quotient = amount.multiply(BigInteger.valueOf(parts)).divideAndRemainder(WIDE_ONE);
        return quotient[1].multiply(TWO).compareTo(WIDE_ONE) > 0 ? quotient[0].add(BigInteger.ONE) : quotient[0];
    }

    public static long timesDown(int parts, long amount) {
        return WideMath.mulDiv(amount, parts, ONE);
    }

    public static BigInteger timesDown(int parts, BigInteger amount) {
        return amount.multiply(BigInteger.valueOf(parts)).divide(WIDE_ONE);
    }

    public static BigInteger timesUp(int parts, BigInteger amount) {
        BigInteger[] quotient = amount.multiply(BigInteger.valueOf(parts)).divideAndRemainder(WIDE_ONE);
        return quotient[1].signum() > 0 ? quotient[0].add(BigInteger.ONE) : quotient[0];
    }

    /** A part of a part, rounded down. */
    public static int product(int parts, int others) {
        return (int) ((long) parts * others / ONE);
    }

    public static int square(int parts) {
        return product(parts, parts);
    }
}
