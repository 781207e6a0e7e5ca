package stakeout.model.arithmetic;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;

/**
 * An unsigned integer of 128 bits to compute in without allocation, and the quotients that need one: {@code ⌊a · b / c⌋} with a of 128
 * bits, b and c of 64, or a of 64 bits and the others of 128.
 *
 * <p>A divisor that is used often is {@linkplain #reciprocal prepared}: division then takes two multiplications a digit (Möller and
 * Granlund, Improved division by invariant integers, 2011, algorithm 4).
 */
public final class Unsigned128 {
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);
    private static final BigInteger MAX_128 = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    private long hi;
    private long lo;
    private long digit;

    public void set(long newHi, long newLo) {
        hi = newHi;
        lo = newLo;
    }

    public long hi() {
        return hi;
    }

    public long lo() {
        return lo;
    }

    /** ⌊(2¹²⁸ − 1) / divisor⌋ − 2⁶⁴ for a divisor whose highest bit is set. */
    public static long reciprocal(long divisor) {
        checkArgument(divisor < 0, "divisor (%s) must be shifted until its highest bit is set.", divisor);
        return MAX_128.divide(unsigned(divisor)).subtract(TWO_64).longValue();
    }

    /**
     * This times {@code factor} over {@code divisor >>> shift}, rounded down. The result must fit 128 bits.
     *
     * @param divisor shifted left until its highest bit is set
     * @param reciprocal of it
     */
    public void timesOver(long factor, long divisor, long reciprocal, int shift) {
        long p0 = lo * factor;
        long carry = timesHigh(lo, factor);
        long p1 = hi * factor + carry;
        long p2 = timesHigh(hi, factor) + (Long.compareUnsigned(p1, carry) < 0 ? 1 : 0);
        if (shift != 0) {
            p2 = p2 << shift | p1 >>> -shift;
            p1 = p1 << shift | p0 >>> -shift;
            p0 <<= shift;
        }
        long rest = step(p2, p1, divisor, reciprocal);
        hi = digit;
        step(rest, p0, divisor, reciprocal);
        lo = digit;
    }

    /** Sets {@link #digit} to (high·2⁶⁴ + low) / divisor for high below the divisor; returns the remainder. */
    private long step(long high, long low, long divisor, long reciprocal) {
        long q0 = reciprocal * high + low;
        long q1 = timesHigh(reciprocal, high) + high + 1 + (Long.compareUnsigned(q0, low) < 0 ? 1 : 0);
        long rest = low - q1 * divisor;
        if (Long.compareUnsigned(rest, q0) > 0) {
            q1--;
            rest += divisor;
        }
        if (Long.compareUnsigned(rest, divisor) >= 0) {
            q1++;
            rest -= divisor;
        }
        digit = q1;
        return rest;
    }

    /**
     * ⌊factor · (nHi, nLo) / (dHi, dLo)⌋ for a numerator that is below the denominator, all unsigned: below {@code factor}.
     */
    public static long timesFraction(long factor, long nHi, long nLo, long dHi, long dLo) {
        long p0 = nLo * factor;
        long carry = timesHigh(nLo, factor);
        long p1 = nHi * factor + carry;
        long p2 = timesHigh(nHi, factor) + (Long.compareUnsigned(p1, carry) < 0 ? 1 : 0);
        int shift = dHi != 0 ? Long.numberOfLeadingZeros(dHi) : 64 + Long.numberOfLeadingZeros(dLo);
        if (shift >= 64) { // the denominator has one digit, the numerator too, the product two
            return WideMath.divideNormalised(shl(p1, p0, shift - 64), p0 << shift, dLo << shift);
        }
        long d1 = shl(dHi, dLo, shift);
        long d0 = dLo << shift;
        long u2 = shl(p2, p1, shift);
        long u1 = shl(p1, p0, shift);
        long u0 = p0 << shift;
        long quotient = u2 == d1 ? -1L : WideMath.divideNormalised(u2, u1, d1);
        while (exceeds(quotient, d1, d0, u2, u1, u0)) {
            quotient--;
        }
        return quotient;
    }

    /** Whether quotient · (d1, d0) is above (u2, u1, u0). */
    private static boolean exceeds(long quotient, long d1, long d0, long u2, long u1, long u0) {
        long t0 = quotient * d0;
        long carry = timesHigh(quotient, d0);
        long t1 = quotient * d1 + carry;
        long t2 = timesHigh(quotient, d1) + (Long.compareUnsigned(t1, carry) < 0 ? 1 : 0);
        int order = Long.compareUnsigned(t2, u2);
        order = order != 0 ? order : Long.compareUnsigned(t1, u1);
        return (order != 0 ? order : Long.compareUnsigned(t0, u0)) > 0;
    }

    private static long shl(long high, long low, int shift) {
        return shift == 0 ? high : high << shift | low >>> -shift;
    }

    /** Upper 64 bits of the product of two unsigned integers. */
    private static long timesHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    /** The integer that 64 bits stand for unsigned. */
    public static BigInteger unsigned(long bits) {
        BigInteger low = BigInteger.valueOf(bits);
        return bits < 0 ? low.add(TWO_64) : low;
    }

    public static BigInteger unsigned(long high, long low) {
        return unsigned(high).shiftLeft(64).add(unsigned(low));
    }
}
