package stakeout.model.arithmetic;

import static com.google.common.base.Preconditions.checkArgument;

/** Products of two amounts on their way to a third, exact in 128 bits. */
public final class WideMath {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private WideMath() {}

    /**
     * ⌊a · b / c⌋, exact.
     *
     * @param a at least 0
     * @param b at least 0
     * @param c at least 1
     * @throws ArithmeticException if the result does not fit a long
     */
    public static long mulDiv(long a, long b, long c) {
        checkArgument(a >= 0 && b >= 0 && c > 0, "mulDiv (%s · %s / %s) takes a, b ≥ 0 and c ≥ 1.", a, b, c);
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == 0 && low >= 0) {
            return low / c;
        }
        if (high >= c) {
            throw overflow(a, b, c);
        }
        long quotient = divide(high, low, c);
        if (quotient < 0) {
            throw overflow(a, b, c);
        }
        return quotient;
    }

    /** ⌈a · b / c⌉, exact; as {@link #mulDiv}. */
    public static long mulDivUp(long a, long b, long c) {
        long down = mulDiv(a, b, c);
        // The remainder is below c < 2⁶³, so that its lower 64 bits tell whether it is 0.
        return a * b - down * c == 0 ? down : Math.addExact(down, 1);
    }

    private static ArithmeticException overflow(long a, long b, long c) {
        return new ArithmeticException("⌊" + a + " · " + b + " / " + c + "⌋ does not fit a long");
    }

    /** The unsigned quotient (high·2⁶⁴ + low) / divisor for high &lt; divisor &lt; 2⁶³. */
    private static long divide(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        return divideNormalised((high << shift) | (low >>> (64 - shift)), low << shift, divisor << shift);
    }

    /**
     * The unsigned quotient (high·2⁶⁴ + low) / divisor for high below a divisor whose highest bit is set: Knuth's algorithm D with two
     * digits of 32 bits (The Art of Computer Programming, volume 2, 4.3.1).
     */
    static long divideNormalised(long high, long low, long divisor) {
        long v1 = divisor >>> 32;
        long v0 = divisor & LOW_32;
        long q1 = digit(high, low >>> 32, v1, v0);
        long rest = (high << 32) + (low >>> 32) - q1 * divisor;
        long q0 = digit(rest, low & LOW_32, v1, v0);
        return (q1 << 32) + q0;
    }

    /** One digit of the quotient: (u·2³² + next) / (v1·2³² + v0), at most two too large at first and then put right. */
    private static long digit(long u, long next, long v1, long v0) {
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
}
