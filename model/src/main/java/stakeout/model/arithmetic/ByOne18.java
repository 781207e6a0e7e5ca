package stakeout.model.arithmetic;

import java.math.BigInteger;

/**
 * Divides a product of a 127-bit and a 63-bit factor by 1e18 without a division: the step that every validator's reward
 * takes every block.
 *
 * <p>Source: Möller and Granlund, Improved division by invariant integers, 2011, algorithm 4.
 */
public final class ByOne18 {
    private static final int SHIFT = Long.numberOfLeadingZeros(Dec18.ONE_RAW);
    private static final long DIVISOR = Dec18.ONE_RAW << SHIFT;

    /** floor((2^128 - 1) / DIVISOR) - 2^64. */
    private static final long RECIPROCAL = BigInteger.ONE
            .shiftLeft(128)
            .subtract(BigInteger.ONE)
            .divide(BigInteger.valueOf(Dec18.ONE_RAW).shiftLeft(SHIFT))
            .longValue();

    private static final long HALF = Dec18.ONE_RAW / 2;

    long quotientHi;
    long quotientLo;
    long remainder;

    /** Whether {@code (hi, lo) · factor / 1e18} fits 128 bits; if so, quotient and remainder hold it. */
    boolean divide(long hi, long lo, long factor) {
        long p0 = lo * factor;
        long middle = unsignedMultiplyHigh(lo, factor);
        long p1 = middle + hi * factor;
        long p2 = unsignedMultiplyHigh(hi, factor) + (Long.compareUnsigned(p1, middle) < 0 ? 1 : 0);
        if (Long.compareUnsigned(p2, Dec18.ONE_RAW) >= 0) {
            return false;
        }
        long u2 = (p2 << SHIFT) | (p1 >>> -SHIFT);
        long u1 = (p1 << SHIFT) | (p0 >>> -SHIFT);
        long u0 = p0 << SHIFT;
        if (u2 == 0 && Long.compareUnsigned(u1, DIVISOR) < 0) {
            quotientHi = 0;
            step(u1, u0);
        } else {
            step(u2, u1);
            quotientHi = quotientLo;
            step(remainder, u0);
        }
        remainder >>>= SHIFT;
        return true;
    }

    /** {@code (hi, lo) / 1e18}, unsigned, rounded down, for hi below 1e18; the rest is {@code lo − quotient · 1e18}. */
    public static long quotient(long hi, long lo) {
        long upper = (hi << SHIFT) | (lo >>> -SHIFT);
        long lower = lo << SHIFT;
        long q0 = RECIPROCAL * upper + lower;
        long q1 = unsignedMultiplyHigh(RECIPROCAL, upper) + upper + carry(q0, lower) + 1;
        long rest = lower - q1 * DIVISOR;
        if (Long.compareUnsigned(rest, q0) > 0) {
            q1--;
            rest += DIVISOR;
        }
        return Long.compareUnsigned(rest, DIVISOR) >= 0 ? q1 + 1 : q1;
    }

    /** 1 if {@code sum}, to which {@code part} was added last, wrapped: the carry into the upper word (or the borrow). */
    public static long carry(long sum, long part) {
        return Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
    }

    /** 1 if a quotient is to be one larger, half to even, given what was left of 1e18. */
    public static long up(long remainder, long quotient) {
        return remainder > HALF || (remainder == HALF && (quotient & 1) == 1) ? 1 : 0;
    }

    /** Divides two words, the upper below the divisor: one word of quotient, one of remainder. */
    private void step(long upper, long lower) {
        long q0 = RECIPROCAL * upper;
        long q1 = unsignedMultiplyHigh(RECIPROCAL, upper) + upper;
        q0 += lower;
        if (Long.compareUnsigned(q0, lower) < 0) {
            q1++;
        }
        q1++;
        long rest = lower - q1 * DIVISOR;
        if (Long.compareUnsigned(rest, q0) > 0) {
            q1--;
            rest += DIVISOR;
        }
        if (Long.compareUnsigned(rest, DIVISOR) >= 0) {
            q1++;
            rest -= DIVISOR;
        }
        quotientLo = q1;
        remainder = rest;
    }

    private static long unsignedMultiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
