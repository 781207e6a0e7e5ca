package stakeout.scenarios.stake;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.stream.IntStream;

/** Divides a whole number among weights exactly: by the largest remainders, the first of equals. */
final class Apportionment {
    private Apportionment() {}

    /** {@code total × part ÷ whole}, rounded down; the product is exact. */
    static long share(long total, long part, long whole) {
        return BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /**
     * Parts in proportion to the weights whose sum is {@code total}.
     *
     * @param weights not negative, not all 0
     * @throws IllegalArgumentException if a part does not fit a long
     */
    static long[] divide(BigInteger total, BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            checkArgument(weight.signum() >= 0, "weight (%s) must not be negative.", weight);
            sum = sum.add(weight);
        }
        checkArgument(sum.signum() > 0, "weights must not all be 0.");
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] quotient = total.multiply(weights[i]).divideAndRemainder(sum);
            checkArgument(
                    quotient[0].bitLength() < Long.SIZE,
                    "a stake (%s base units) must be at most %s.",
                    quotient[0],
                    Long.MAX_VALUE);
            parts[i] = quotient[0].longValueExact();
            remainders[i] = quotient[1];
            given = given.add(quotient[0]);
        }
        int left = total.subtract(given).intValueExact();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted((a, b) -> remainders[b].compareTo(remainders[a]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** As above, with weights in (0, 1] as drawn; each counts in units of 2⁻⁵². */
    static long[] divide(BigInteger total, double[] weights) {
        BigInteger[] whole = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            whole[i] = BigInteger.valueOf((long) (weights[i] * 0x1.0p52));
        }
        return divide(total, whole);
    }

    /** Parts as equal as whole numbers can be, the larger ones first. */
    static long[] divideEvenly(long total, int parts) {
        long[] even = new long[parts];
        for (int i = 0; i < parts; i++) {
            even[i] = total / parts + (i < total % parts ? 1 : 0);
        }
        return even;
    }
}
