package stakeout.model.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The nearest double, checked where the power is a rational number, and against a bound of fdlibm's elsewhere. */
class RoundedPowerTest {
    @Test
    void wholePowersAreTheNearestDouble() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 400; round++) {
            double base = random.nextDouble(0.01, 3);
            int exponent = random.nextInt(60);
            assertThat(RoundedPower.of(base, exponent))
                    .as("%s^%s", base, exponent)
                    .isEqualTo(new BigDecimal(base)
                            .pow(exponent, new MathContext(80))
                            .doubleValue());
        }
    }

    @Test
    void squareRootsAreTheNearestDouble() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 400; round++) {
            double base = random.nextDouble(1e-9, 1e9);
            assertThat(RoundedPower.of(base, 0.5)).as("%s", base).isEqualTo(StrictMath.sqrt(base));
        }
    }

    @Test
    void nowhereFarFromFdlibm() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 400; round++) {
            double base = random.nextDouble(0.1, 10);
            double exponent = random.nextDouble(-20, 20);
            double other = StrictMath.pow(base, exponent);
            assertThat(StrictMath.abs(RoundedPower.of(base, exponent) - other))
                    .isLessThanOrEqualTo(StrictMath.ulp(other));
        }
    }

    @Test
    void oddArgumentsAreAsDefined() {
        assertThat(RoundedPower.of(0, 0)).isEqualTo(1);
        assertThat(RoundedPower.of(0, 0.5)).isZero();
        assertThat(RoundedPower.of(1, 1e300)).isEqualTo(1);
        assertThat(RoundedPower.of(0.85, 1)).isEqualTo(0.85);
        assertThat(RoundedPower.of(0.85, 1e9)).isZero();
        assertThat(RoundedPower.of(-2, 0.5)).isNaN();
        assertThat(RoundedPower.of(Double.MIN_VALUE, 0.5)).isEqualTo(StrictMath.pow(Double.MIN_VALUE, 0.5));
    }
}
