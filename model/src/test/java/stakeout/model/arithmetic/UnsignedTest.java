package stakeout.model.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Unsigned arithmetic against BigInteger. */
class UnsignedTest {
    private static final int ROUNDS = 200_000;

    /** Words of every length, and the ends of the range. */
    private static long word(SplittableRandom random) {
        long word = random.nextLong() >>> random.nextInt(64);
        return random.nextInt(8) == 0 ? ~word : word;
    }

    private static BigInteger big(long word) {
        return new BigInteger(Long.toUnsignedString(word));
    }

    @Test
    void productsAndQuotientsAreExact() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < ROUNDS; round++) {
            long a = word(random);
            long b = word(random);
            long c = word(random);
            assertThat(big(Unsigned.multiplyHigh(a, b)))
                    .isEqualTo(big(a).multiply(big(b)).shiftRight(64));
            assertThat(big(Unsigned.addSaturated(a, b)))
                    .isEqualTo(big(a).add(big(b)).min(big(-1)));
            assertThat(big(Unsigned.subtractSaturated(a, b)))
                    .isEqualTo(big(a).subtract(big(b)).max(BigInteger.ZERO));
            assertThat(big(Unsigned.min(a, b))).isEqualTo(big(a).min(big(b)));
            if (Long.compareUnsigned(a, c) < 0) {
                assertThat(big(Unsigned.divide(a, b, c)))
                        .as("(%s · 2^64 + %s) / %s", big(a), big(b), big(c))
                        .isEqualTo(big(a).shiftLeft(64).add(big(b)).divide(big(c)));
            }
        }
    }

    @Test
    void quotientThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Unsigned.divide(5, 0, 5))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("by 5 does not fit 64 bits");
    }

    @Test
    void doublesAreTheNearest() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < ROUNDS; round++) {
            long a = word(random);
            assertThat(Unsigned.toDouble(a)).isEqualTo(big(a).doubleValue());
            double up = big(a).doubleValue();
            assertThat(big(Unsigned.ofDouble(up)))
                    .isEqualTo(new java.math.BigDecimal(up).toBigInteger().min(big(-1)));
        }
        assertThat(Unsigned.ofDouble(Double.NaN)).isZero();
        assertThat(Unsigned.ofDouble(-1)).isZero();
        assertThat(Unsigned.ofDouble(Double.POSITIVE_INFINITY)).isEqualTo(-1);
        assertThat(Unsigned.ofDouble(2.999)).isEqualTo(2);
    }
}
