package stakeout.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "-1, -1",
        "0.1, 0.1",
        "34.3, 34.3",
        "2500, 2500",
        "1e15, 1000000000000000",
        "1e16, 1e16",
        "-1.5e20, -1.5e20",
        "0.00001, 0.00001",
        "0.000012345, 0.000012345",
        "0.00000999, 9.99e-6",
        "1e23, 1e23",
        "2e23, 2e23",
        "9007199254740991, 9007199254740991",
        "9007199254740993, 9007199254740992",
        "9999999999999999, 1e16",
        "0.3333333333333333, 0.3333333333333333",
        "4.9e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void aDoubleIsWrittenWithTheFewestDigits(double value, String text) {
        assertThat(Numbers.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyDoubleReadsBackAndNoShorterRoundingDoes(long seed) {
        SplittableRandom draws = new SplittableRandom(seed);
        for (int i = 0; i < 5_000; i++) {
            double value = Double.longBitsToDouble(draws.nextLong());
            if (i % 3 == 1) {
                value = draws.nextLong(1_000_000) / 1000.0;
            } else if (i % 3 == 2) {
                value = draws.nextLong(1L << 52) * Double.MIN_VALUE;
            }
            if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
                continue;
            }
            String text = Numbers.format(value);
            assertThat(Double.parseDouble(text)).as("seed %s: %s", seed, text).isEqualTo(value);
            assertThat(new BigDecimal(text))
                    .as("seed %s: %s", seed, text)
                    .isEqualByComparingTo(firstThatReadsBack(value));
        }
    }

    @Test
    void aDecimalKeepsAllItsDigits() {
        assertThat(Numbers.format(new BigDecimal("16700000000000000001.50"))).isEqualTo("1.67000000000000000015e19");
        assertThat(Numbers.format(new BigDecimal("5E+9"))).isEqualTo("5000000000");
        assertThat(Numbers.format(new BigDecimal("-0.00"))).isEqualTo("0");
        assertThat(Numbers.format(new BigDecimal("-0.000001"))).isEqualTo("-1e-6");
    }

    private static BigDecimal firstThatReadsBack(double value) {
        for (int digits = 1; digits <= 17; digits++) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (Double.parseDouble(rounded.toString()) == value) {
                return rounded;
            }
        }
        throw new AssertionError("17 digits always read back: " + value);
    }
}
