package stakeout.model.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class IdentitySplittingTest {
    /** [economics] E6. */
    @Test
    void tenThousandAtTheSquareRootSplitIntoTwentyFiveHundred() {
        IdentitySplitting game = new IdentitySplitting(0.5, 10_000, 1);
        assertThat(game.best()).isCloseTo(2_500, within(1e-6));
        assertThat(game.payoff(2_500)).isCloseTo(2_500, within(1e-6));
        assertThat(game.payoff(1)).isCloseTo(99, within(1e-9));
    }

    @Test
    void noOtherNumberEarnsMoreThanTheBest() {
        for (double exponent : new double[] {0.2, 0.5, 0.8}) {
            IdentitySplitting game = new IdentitySplitting(exponent, 5_000, 0.7);
            for (double factor : new double[] {0.5, 0.99, 1.01, 2}) {
                assertThat(game.payoff(game.best() * factor)).isLessThan(game.payoff(game.best()));
            }
        }
    }

    @Test
    void linearPayIsNeutralButForTheCosts() {
        IdentitySplitting game = new IdentitySplitting(1, 10_000, 1);
        assertThat(game.payoff(1) - game.payoff(10)).isCloseTo(9, within(1e-9));
        assertThat(game.best()).isZero();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> new IdentitySplitting(0, 1, 1)).hasMessageContaining("exponent (0.0)");
        assertThatThrownBy(() -> new IdentitySplitting(0.5, 0, 1)).hasMessageContaining("stake (0.0)");
        assertThatThrownBy(() -> new IdentitySplitting(0.5, 1, 0)).hasMessageContaining("identityCost (0.0)");
    }
}
