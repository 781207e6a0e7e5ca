package stakeout.scenarios.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.model.quantity.Share;
import stakeout.scenarios.assess.FrontierQuestion.Bound;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.Progress;

/** A penalty that grows with the crowd: what deters a third takes multiplier × x of the innocent part x. */
class FrontierTest {
    private static final Binder BINDER = Vocabulary.binder();
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(BINDER, Families.all());
    private static final Library LIBRARY = new Library(BINDER, new ScenarioReader(BINDER, PROTOCOLS));

    @TempDir
    Path folder;

    private FrontierAnswer ask(String parameter, Optional<Bound> deter, Optional<Bound> spare) throws IOException {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, """
                extends: generic
                supply: 30_000_000 TOK
                staked: {total: 20_000_000 TOK, validators: 100}
                exit: {type: delay, delay: 21 d}
                slashing: {type: correlated, multiplier: 1, window: 36 d}
                """);
        return new Frontier(BINDER.variants(), PROTOCOLS, LIBRARY, 2)
                .answer(
                        new FrontierQuestion(
                                rules.toString(),
                                parameter,
                                ImmutableList.of("1", "2"),
                                "conflicting-finality",
                                Optional.empty(),
                                ImmutableList.of(0.2, 0.34, 0.51),
                                Share.parse("0"),
                                ImmutableList.of(1e6, 3e6),
                                deter,
                                spare,
                                11,
                                2),
                        Progress.SILENT);
    }

    @Test
    void deterrenceIsBoughtFromTheInnocent() throws IOException {
        FrontierAnswer answer =
                ask("slashing.multiplier", Optional.of(new Bound(0.51, 3e6)), Optional.of(new Bound(0.2, 0.15)));
        for (int i = 0; i < 2; i++) {
            int multiplier = i + 1;
            FrontierAnswer.Row row = answer.rows().get(i);
            row.harm()
                    .forEach(harm -> assertThat(harm.lost().mean())
                            .as("multiplier %s, %s fail", multiplier, harm.failing())
                            .isCloseTo(Math.min(1, multiplier * harm.failing()), within(0.005)));
            assertThat(row.deterrence().get(0).succeeds()).isFalse();
            assertThat(row.deterrence().get(1).needed().mean()
                            / row.deterrence().get(1).stake())
                    .isCloseTo(multiplier * 0.34, within(0.01));
        }
        // 34 % hold 6.8 M TOK: 2.3 M are taken at 1, 4.6 M at 2
        assertThat(FrontierAnswer.smallest(answer.rows().get(0), 1e6).share()).isNaN();
        assertThat(FrontierAnswer.smallest(answer.rows().get(0), 3e6).share()).isEqualTo(0.34);
        assertThat(FrontierAnswer.smallest(answer.rows().get(1), 3e6).share()).isNaN();
        // 1 does not deter, and 2 does not spare
        assertThat(answer.kept().orElseThrow()).isEmpty();
        assertThat(answer.verdict()).endsWith("fail by accident: none.");
        assertThat(answer.csv().lines().count()).isEqualTo(1 + 2 * (3 + 2 + 4));
    }

    @Test
    void aValueThatKeepsBothBoundsIsNamed() throws IOException {
        FrontierAnswer answer =
                ask("slashing.multiplier", Optional.of(new Bound(0.51, 3e6)), Optional.of(new Bound(0.35, 0.15)));
        assertThat(answer.kept().orElseThrow()).containsExactly("2");
        assertThat(answer.verdict()).endsWith(": 2.");
    }

    @Test
    void whatCannotBeSweptIsRefused() {
        assertThatThrownBy(() -> ask("slashing.nonesuch", Optional.empty(), Optional.empty()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("nonesuch");
    }

    @Test
    void valuesAreListedOrStepped() {
        assertThat(FrontierQuestion.values("1, 2,5")).containsExactly("1", "2", "5");
        assertThat(FrontierQuestion.values("1..3")).containsExactly("1", "2", "3");
        assertThat(FrontierQuestion.values("0.1..0.3/0.1")).containsExactly("0.1", "0.2", "0.3");
        assertThatThrownBy(() -> FrontierQuestion.values("3..1")).hasMessageContaining("must not be above");
        assertThatThrownBy(() -> FrontierQuestion.values("1..2/0")).hasMessageContaining("above 0");
        assertThatThrownBy(() -> FrontierQuestion.values("0..1000")).hasMessageContaining("at most 50");
    }
}
