package stakeout.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;

class ProblemsTest {
    private final Problems problems = new Problems();
    private final YamlTree tree =
            YamlReader.parse("s.yaml", "population:\n  - {name: home, stake: 1.5e-9 ETH}\n", new Problems());

    @Test
    void whatFailsLaterIsStillReportedAtItsLine() {
        Money stake = Money.parse("1.5e-9 ETH");
        Token ether = new Token("ETH", "gwei", 9);

        assertThat(problems.attempt(tree, "population[home].stake", () -> stake.baseUnits(ether)))
                .isEmpty();
        assertThat(problems.attempt(tree, "population[home].reward", () -> Math.addExact(Long.MAX_VALUE, 1)))
                .isEmpty();
        assertThat(problems.attempt(tree, "population", () -> 5)).contains(5);
        assertThatThrownBy(problems::throwIfAny).isInstanceOf(UserMistake.class).hasMessage("""
                        s.yaml:2:5: population[home].reward: long overflow
                        s.yaml:2:25: population[home].stake: 1.5e-9 ETH must be a whole number of gwei (1 ETH has 9 decimals).
                            Maybe round it to 9 digits after the point.""");
    }

    @Test
    void mistakesOfSeveralFilesAreOneAndSorted() {
        problems.add(new Position("b.yaml", 2, 1), "x", "second.");
        problems.add(UserMistake.at(new Position("a.yaml", 10, 1), "first."));
        problems.add(new Position("b.yaml", 10, 1), "", "third.\nMaybe so.");
        problems.add(new Position("b.yaml", 10, 1), "", "third.\nMaybe so.");
        assertThat(problems.count()).isEqualTo(3);
        assertThatThrownBy(problems::throwIfAny)
                .hasMessage("a.yaml:10:1: first.\nb.yaml:2:1: x: second.\nb.yaml:10:1: third.\n    Maybe so.");
    }

    @Test
    void aMistakeInNoFileIsItsMessage() {
        assertThat(UserMistake.of("the folder 'runs' must be empty.")).hasMessage("the folder 'runs' must be empty.");
    }

    @Test
    void withoutProblemsNothingHappens() {
        problems.throwIfAny();
        assertThat(problems.isEmpty()).isTrue();
    }
}
