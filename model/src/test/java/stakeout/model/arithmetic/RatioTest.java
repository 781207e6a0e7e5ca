package stakeout.model.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    private static BigInteger wide(SplittableRandom random, int bits) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes).shiftRight(128 - random.nextInt(1, bits + 1));
    }

    /** Against the BigInteger twin, with amounts that land on an integer and next to it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void partIsTheExactFloor(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            BigInteger denominator = wide(random, 126).max(BigInteger.ONE);
            BigInteger numerator = wide(random, 126).mod(denominator.add(BigInteger.TWO));
            long amount = random.nextLong(Long.MAX_VALUE) >> random.nextInt(63);
            if (random.nextInt(3) == 0) {
                numerator = BigInteger.valueOf(random.nextInt(1000));
                denominator = BigInteger.valueOf(1 + random.nextInt(1000));
                amount = Math.max(0, denominator.longValue() * random.nextInt(1_000_000) + random.nextInt(3) - 1);
            } else if (random.nextInt(3) == 0) {
                // a·n/d at an integer or just below it, with d far beyond 65 bits
                amount = 1 + (random.nextLong(Long.MAX_VALUE) >> random.nextInt(63));
                denominator = BigInteger.valueOf(amount).shiftLeft(random.nextInt(63));
                numerator = denominator
                        .subtract(BigInteger.valueOf(random.nextInt(3)))
                        .max(BigInteger.ZERO);
            }
            Ratio ratio = Ratio.of(numerator, denominator);
            BigInteger expected = BigInteger.valueOf(amount).multiply(numerator).divide(denominator);
            String what = "seed " + seed + ": " + amount + " · " + ratio;
            assertThat(ratio.ofWide(BigInteger.valueOf(amount))).as(what).isEqualTo(expected);
            if (expected.bitLength() > 63) {
                assertThatThrownBy(() -> ratio.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
            } else {
                assertThat(ratio.of(amount)).as(what).isEqualTo(expected.longValueExact());
            }
        }
    }

    @Test
    void roundNumbersStayRound() {
        assertThat(Ratio.of(new BigDecimal("0.999")).of(1000)).isEqualTo(999);
        assertThat(Ratio.of(new BigDecimal("0.05")).of(32_000_000_000L)).isEqualTo(1_600_000_000L);
        assertThat(Ratio.of(1, 3).of(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE / 3);
        assertThat(Ratio.of(7, 2).of(3)).isEqualTo(10);
        assertThat(Ratio.of(7, 2).atMostOne().of(3)).isEqualTo(3);
        assertThat(Ratio.ZERO.of(Long.MAX_VALUE)).isZero();
        assertThat(Ratio.ONE.of(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(Ratio.of(new BigDecimal("1e2")).of(5)).isEqualTo(500);
        assertThat(Ratio.of(1, 4).toDouble()).isEqualTo(0.25);
        assertThat(Ratio.of(1, 4)).hasToString("1/4");
    }

    @Test
    void refusesWhatIsNoPart() {
        assertThatThrownBy(() -> Ratio.of(-1, 2)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> Ratio.of(1, 0)).hasMessageContaining("must be in [1, 2^126)");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void productIsDividedExactly(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50_000; i++) {
            long a = random.nextLong(Long.MAX_VALUE) >> random.nextInt(63);
            long b = random.nextLong(Long.MAX_VALUE) >> random.nextInt(63);
            long c = 1 + (random.nextLong(Long.MAX_VALUE) >> random.nextInt(63));
            BigInteger[] exact =
                    BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(c));
            String what = "seed " + seed + ": " + a + " · " + b + " / " + c;
            if (exact[0].bitLength() > 63) {
                assertThatThrownBy(() -> WideMath.mulDiv(a, b, c)).as(what).isInstanceOf(ArithmeticException.class);
            } else {
                assertThat(WideMath.mulDiv(a, b, c)).as(what).isEqualTo(exact[0].longValue());
                if (exact[0].bitLength() < 63) {
                    assertThat(WideMath.mulDivUp(a, b, c)).as(what).isEqualTo(exact[0].longValue() + exact[1].signum());
                }
            }
        }
    }
}
