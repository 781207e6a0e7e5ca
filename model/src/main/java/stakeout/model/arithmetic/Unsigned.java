package stakeout.model.arithmetic;

/**
 * 64 bits read as unsigned, as protocols written in Rust count: products exact in 128 bits, conversions to and from doubles as
 * Rust's {@code as} makes them.
 */
public final class Unsigned {
    private static final long LOW_32 = 0xFFFF_FFFFL;
    private static final double TWO_64 = 0x1.0p64;
    private static final double TWO_63 = 0x1.0p63;

    private Unsigned() {}

    /** The upper 64 bits of a · b. */
    public static long multiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }

    /** The smaller of two. */
    public static long min(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    /** a + b, and 2⁶⁴ − 1 where the sum passes it. */
    public static long addSaturated(long a, long b) {
        long sum = a + b;
        return Long.compareUnsigned(sum, a) < 0 ? -1L : sum;
    }

    /** a − b, and 0 where b is larger. */
    public static long subtractSaturated(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? 0 : a - b;
    }

    /**
     * The quotient (high · 2⁶⁴ + low) / divisor, rounded down: Knuth's algorithm D with two digits of 32 bits (The Art of Computer
     * Programming, volume 2, 4.3.1).
     *
     * @param high below the divisor, so that the quotient fits 64 bits
     */
    public static long divide(long high, long low, long divisor) {
        if (Long.compareUnsigned(high, divisor) >= 0) {
            throw new ArithmeticException(
                    "a quotient of 128 bits by " + Long.toUnsignedString(divisor) + " does not fit 64 bits.");
        }
        if (high == 0) {
            return Long.divideUnsigned(low, divisor);
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long v = divisor << shift;
        long u = shift == 0 ? high : (high << shift) | (low >>> (64 - shift));
        long rest = low << shift;
        long q1 = digit(u, rest >>> 32, v);
        long u1 = (u << 32) + (rest >>> 32) - q1 * v;
        return (q1 << 32) + digit(u1, rest & LOW_32, v);
    }

    /** One digit of the quotient: (u · 2³² + next) / v, at most two too large at first and then put right. */
    private static long digit(long u, long next, long v) {
        long v1 = v >>> 32;
        long v0 = v & LOW_32;
        long q = Long.divideUnsigned(u, v1);
        long rest = u - q * v1;
        while (q > LOW_32 || Long.compareUnsigned(q * v0, (rest << 32) + next) > 0) {
            q--;
            rest += v1;
            if (rest > LOW_32) {
                break;
            }
        }
        return q;
    }

    /** The nearest double; ties to even. */
    public static double toDouble(long value) {
        // An odd bit below the 53 that count is kept, so that halving does not turn a near tie into a tie.
        return value >= 0 ? (double) value : (double) ((value >>> 1) | (value & 1)) * 2;
    }

    /** Truncated; below 0 and not a number are 0, from 2⁶⁴ on it is 2⁶⁴ − 1. */
    public static long ofDouble(double value) {
        if (value >= TWO_64) {
            return -1L;
        }
        return value >= TWO_63 ? (long) (value - TWO_63) + Long.MIN_VALUE : Math.max(0, (long) value);
    }
}
