package stakeout.scenarios.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {
    private static BigFraction number(String text) {
        return ExactNumber.parse(text).orElseThrow();
    }

    /** The last number that is near enough, and the first that is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exact | x | 3/16 | 0.1875 | 0.18750000000000001",
                "0 | x | 2.25% | 9/400 | 0.0226",
                "exact in IEEE double | x | 0.1 | 0.1000000000000000055511151231257827 | 0.10000000000000002",
                "1e-12 relative | x | 1000 | 1000.000000001 | 1000.0000000011",
                "relative 0.005 | x | -200 | -201 | -201.0001",
                "0.5 % | x | 200 | 199 | 198.9999",
                "within 0.5% | x | 200 | 201 | 201.0001",
                "absolute 20 | x | 1000 | 1020 | 1021",
                "absolute 20 planck per 1.2 DOT (the page rounds; Perbill floors) | x | 12000000000 | 12000000020 | 12000000021",
                "absolute 20 planck per 1.2 DOT | x | 24000000000 | 23999999960 | 23999999959",
                "absolute 20 planck per 1.2 DOT | x | 8000000000 | 8000000020 | 8000000021",
                "rounded to 0.01 percentage points | x | 2.25% | 0.02255 | 0.022551",
                "exact; the rate to 1 ulp | expect.lamports | 7 | 7 | 7.0000000000000001",
                "exact; the rate to 1 ulp | expect.validator_rate | 1.0 | 1.0000000000000002 | 1.0000000000000005",
                "exact; the rate to 1 ulp | expect.generated | 1 | 1 | 1.0000000000000002",
                "exact with the 40-piece table; relative 0.005 without it where staked>ideal | x | 1000 | 1000 | 1001",
            })
    void theBoundIsWhereItSays(String tolerance, String field, String expected, String near, String far) {
        Tolerance parsed = Tolerance.parse(tolerance);
        assertThat(parsed.holds(field, number(expected), number(near))).isTrue();
        assertThat(parsed.holds(field, number(expected), number(far))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "about right",
                "exact or so",
                "5",
                "absolute 20 planck per 1.2 moons",
                "exact; exact",
                "(exact)",
                "relative",
                "exact; the rate to 99999999999 ulp"
            })
    void otherWordsAreRefused(String tolerance) {
        assertThatThrownBy(() -> Tolerance.parse(tolerance)).hasMessageContaining("is said in a way that is not known");
    }
}
