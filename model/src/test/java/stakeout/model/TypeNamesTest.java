package stakeout.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeNamesTest {
    interface Strategy {}

    interface SlashingRule {}

    interface Attack {}

    static class LazyStrategy {}

    static class CorrelatedSlashing {}

    static class FinalityStall {}

    static class Top180Selection {}

    enum Solution {
        CLOSED_FORM
    }

    @Test
    void aVariantLeavesOutWhatItsKindSays() {
        assertThat(TypeNames.of(LazyStrategy.class, Strategy.class)).isEqualTo("lazy");
        assertThat(TypeNames.of(CorrelatedSlashing.class, SlashingRule.class)).isEqualTo("correlated");
        assertThat(TypeNames.of(FinalityStall.class, Attack.class)).isEqualTo("finality-stall");
        assertThat(TypeNames.of(Top180Selection.class, Attack.class)).isEqualTo("top180-selection");
    }

    @Test
    void aNameIsNeverEmpty() {
        assertThat(TypeNames.of(Strategy.class, Strategy.class)).isEqualTo("strategy");
    }

    @Test
    void runsOfCapitalsAreOneWord() {
        assertThat(TypeNames.kebab("HHIndex")).isEqualTo("hh-index");
        assertThat(TypeNames.kebab("HHI")).isEqualTo("hhi");
        assertThat(TypeNames.kebab("A")).isEqualTo("a");
    }

    @Test
    void constantsAreInLowerCaseWithHyphens() {
        assertThat(TypeNames.of(Solution.CLOSED_FORM)).isEqualTo("closed-form");
    }
}
