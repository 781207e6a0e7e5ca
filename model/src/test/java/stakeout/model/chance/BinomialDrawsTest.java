package stakeout.model.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialDrawsTest {
    private static final int DRAWS = 20_000;

    /** Mean and variance within 6 standard errors: each false alarm below 1e-8; the seed is fixed. */
    @ParameterizedTest
    @CsvSource({
        "432000, 0.000005",
        "432000, 0.00005",
        "432000, 0.01",
        "1000, 0.5",
        "40, 0.9",
        "1, 0.3",
        "432000, 0.999999"
    })
    void meanAndVarianceAreTheBinomials(long trials, double probability) {
        Draws draws = new RandomStreams(20260101, 0).draws("test/binomial", 0);
        double sum = 0;
        double squares = 0;
        double mean = trials * probability;
        double variance = mean * (1 - probability);
        for (int i = 0; i < DRAWS; i++) {
            long drawn = BinomialDraws.draw(draws, i, trials, probability);
            assertThat(drawn).isBetween(0L, trials);
            sum += drawn - mean;
            squares += (drawn - mean) * (drawn - mean);
        }
        assertThat(Math.abs(sum / DRAWS)).isLessThan(6 * Math.sqrt(variance / DRAWS));
        // The fourth central moment is 3 v² + v (1 − 6 p q).
        double spread = 2 * variance * variance + variance * (1 - 6 * probability * (1 - probability));
        assertThat(Math.abs(squares / DRAWS - variance)).isLessThan(6 * Math.sqrt(spread / DRAWS) + 1e-12);
    }

    /** P(0) of 20 trials at 0.1 is 0.1216; 6 standard errors. */
    @Test
    void noneAtAllIsAsLikelyAsItShouldBe() {
        Draws draws = new RandomStreams(7, 0).draws("test/binomial", 1);
        int none = 0;
        for (int i = 0; i < DRAWS; i++) {
            none += BinomialDraws.draw(draws, i, 20, 0.1) == 0 ? 1 : 0;
        }
        double p = Math.pow(0.9, 20);
        assertThat(Math.abs(none / (double) DRAWS - p)).isLessThan(6 * Math.sqrt(p * (1 - p) / DRAWS));
    }

    @Test
    void certainAndImpossible() {
        Draws draws = new RandomStreams(7, 0).draws("test/binomial", 2);
        assertThat(BinomialDraws.draw(draws, 3, 1_000, 0)).isZero();
        assertThat(BinomialDraws.draw(draws, 3, 1_000, 1)).isEqualTo(1_000);
        assertThat(BinomialDraws.draw(draws, 3, 0, 0.4)).isZero();
        assertThatThrownBy(() -> BinomialDraws.draw(draws, 0, 1, 1.5)).hasMessageStartingWith("probability (1.5)");
        assertThatThrownBy(() -> BinomialDraws.draw(draws, 0, 1L << 26, 0.5)).hasMessageStartingWith("trials (");
    }
}
