package stakeout.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a table gives way where a line is too short for it. */
class TextTableTest {
    private static TextTable table() {
        TextTable table = new TextTable(List.of("attack", "gives up ETH", "why"), Set.of(1));
        table.add(List.of("conflicting-finality-1", "3,511,129 ± 140", "it does not pay"));
        table.add(List.of("discouragement", "-0.2 ± 1.9", "it pays"));
        return table;
    }

    @Test
    void textIsFoldedBeforeNumbersAndNames() {
        assertThat(table().terminal(53)).isEqualTo("""
                attack                     gives up ETH  why
                ----------------------  ---------------  ------------
                conflicting-finality-1  3,511,129 ± 140  it does not
                                                         pay
                discouragement               -0.2 ± 1.9  it pays
                """);
    }

    @Test
    void namesAreFoldedAtHyphensAndNumbersBetweenWordsBeforeAnyWordIsCut() {
        assertThat(table().terminal(34)).isEqualTo("""
                attack          gives up ETH  why
                --------------  ------------  ----
                conflicting-     3,511,129 ±  it
                finality-1               140  does
                                              not
                                              pay
                discouragement    -0.2 ± 1.9  it
                                              pays
                """);
    }
}
