package stakeout.scenarios.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a value is moved to, and how that is written into the rules. */
class MovedRulesTest {
    @ParameterizedTest
    @CsvSource({
        "0.05,            false, 0.025 0.1",
        "0.6,             true,  0.3 1",
        "1,               true,  0.5",
        "3,               false, 2 6",
        "1,               false, 0 2",
        "3 %,             false, 1.5 % 6 %",
        "80 %,            false, 40 % 100 %",
        "36 d,            false, 18 d 72 d",
        "10_000 TOK,      false, 5000 TOK 20000 TOK",
        "1.5e6 TOK,       false, 750000 TOK 3000000 TOK",
        "true,            false, false",
        "0,               false, ''",
        "0 ETH,           false, ''",
        "drawn,           false, ''"
    })
    void halfAndDouble(String value, boolean share, String moves) {
        assertThat(String.join(" ", MovedRules.moves(value, share))).isEqualTo(moves);
    }

    @Test
    void aPathIsPutIntoTheRules() {
        assertThat(MovedRules.with("{extends: generic}", "slashing.first.share", "0.02"))
                .isEqualTo("{extends: generic, slashing: {first: {share: 0.02}}}");
        assertThat(MovedRules.with("{extends: generic}", "supply", "5 TOK"))
                .isEqualTo("{extends: generic, supply: 5 TOK}");
    }
}
