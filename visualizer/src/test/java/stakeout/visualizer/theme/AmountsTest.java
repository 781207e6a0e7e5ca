package stakeout.visualizer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few digits, none of which says that something is nothing, or all. */
class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0 %",
        "0.0000001, <0.1 %",
        "0.000499, <0.1 %",
        "0.0006, 0.1 %",
        "0.36, 36.0 %",
        "0.9994, 99.9 %",
        "0.99951, >99.9 %",
        "0.9999999999, 100.0 %",
        "1, 100.0 %",
        "1.5, 150.0 %",
        "NaN, none"
    })
    void aShare(double share, String text) {
        assertThat(Amounts.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0001, <0.01",
        "-0.0001, >−0.01",
        "0.4914, 0.49",
        "4.26, 4.3",
        "-4.26, -4.3",
        "9.49, 9.5",
        "12.4, 12",
        "5795.2, '5,795'",
        "'14268', '14,268'",
        "35840000, 35.8 M"
    })
    void aRoughAmount(double value, String text) {
        assertThat(Amounts.rough(value)).isEqualTo(text);
    }
}
