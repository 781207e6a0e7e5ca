package stakeout.model.arithmetic;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction n/d ≥ 0 to take of many amounts, without a division each:
 *
 * <pre>of(a) = ⌊a · n / d⌋    [exact for every a ≥ 0 whose result fits a long]</pre>
 *
 * <p>Division by an invariant integer: with R = ⌈2¹²⁸·n/d⌉ the product a·R / 2¹²⁸ is above a·n/d by less than a / 2¹²⁸, and
 * that cannot reach the next integer while d &lt; 2⁶⁵ (a multiple of 1/d is at least 1/d below it). Beyond, the few products
 * so close above an integer are computed again in BigInteger.
 */
public final class Ratio {
    public static final Ratio ZERO = of(BigInteger.ZERO, BigInteger.ONE);
    public static final Ratio ONE = of(BigInteger.ONE, BigInteger.ONE);

    private static final int EXACT_BITS = 65;
    private static final int MOST_BITS = 126;

    private final BigInteger numerator;
    private final BigInteger denominator;
    private final long whole;
    private final long high;
    private final long low;
    private final boolean exact;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        whole = parts[0].longValueExact();
        BigInteger[] fraction = parts[1].shiftLeft(128).divideAndRemainder(denominator);
        BigInteger roundedUp = fraction[1].signum() == 0 ? fraction[0] : fraction[0].add(BigInteger.ONE);
        high = roundedUp.shiftRight(64).longValue();
        low = roundedUp.longValue();
        exact = denominator.bitLength() <= EXACT_BITS;
    }

    /**
     * The fraction numerator / denominator.
     *
     * @param numerator at least 0; at most 2⁶³ − 1 times the denominator
     * @param denominator at least 1, below 2¹²⁶
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        checkArgument(numerator.signum() >= 0, "numerator (%s) of a ratio must not be negative.", numerator);
        checkArgument(
                denominator.signum() > 0 && denominator.bitLength() <= MOST_BITS,
                "denominator (%s) of a ratio must be in [1, 2^126).",
                denominator);
        return new Ratio(numerator, denominator);
    }

    public static Ratio of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The fraction that a decimal is, exactly. */
    public static Ratio of(BigDecimal value) {
        BigDecimal bare = value.scale() < 0 ? value.setScale(0) : value;
        return of(bare.unscaledValue(), BigInteger.TEN.pow(bare.scale()));
    }

    /** The smaller of this and 1. */
    public Ratio atMostOne() {
        return numerator.compareTo(denominator) > 0 ? ONE : this;
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /**
     * This part of an amount, rounded down.
     *
     * @param amount at least 0
     * @throws ArithmeticException if the result does not fit a long
     */
    public long of(long amount) {
        long carryIn = unsignedHigh(amount, low);
        long middle = amount * high;
        long fraction = middle + carryIn;
        long part = unsignedHigh(amount, high) + (Long.compareUnsigned(fraction, middle) < 0 ? 1 : 0);
        if (!exact && fraction == 0 && Long.compareUnsigned(amount * low, amount) < 0) {
            return ofWide(BigInteger.valueOf(amount)).longValueExact();
        }
        return whole == 0 ? part : Math.addExact(part, Math.multiplyExact(amount, whole));
    }

    /** This part of an amount of any size, rounded down. */
    public BigInteger ofWide(BigInteger amount) {
        return amount.multiply(numerator).divide(denominator);
    }

    public double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    /** Upper 64 bits of a · b for a ≥ 0 and b read as unsigned. */
    private static long unsignedHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a & (b >> 63));
    }
}
