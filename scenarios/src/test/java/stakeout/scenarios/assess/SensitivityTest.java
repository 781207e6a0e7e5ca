package stakeout.scenarios.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.model.quantity.Share;
import stakeout.results.recording.Environment;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.Progress;

/** Fifty validators whose rules nobody verified: what rests on which value is known by hand. */
class SensitivityTest {
    private static final Binder BINDER = Vocabulary.binder();
    private static final ProtocolLibrary PROTOCOLS = new ProtocolLibrary(BINDER, Families.all());
    private static final Library LIBRARY = new Library(BINDER, new ScenarioReader(BINDER, PROTOCOLS));

    @TempDir
    static Path folder;

    private static ImmutableList<Sway> sways;
    private static String report;

    @BeforeAll
    static void assess() throws IOException {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, """
                extends: generic
                supply: {value: 60_000_000 TOK, status: unverified}
                staked: {total: {value: 20_000_000 TOK, status: unverified}, validators: 50}
                exit: {type: delay, delay: 5 d, slashable: true}
                slashing: {type: flat, share: {value: 0.05, unit: of stake, source: nobody, status: unverified}}
                """);
        Question question = new Question(
                rules.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Share.parse("0"),
                Gains.NONE,
                Optional.empty(),
                7,
                1,
                ImmutableSet.of("conflicting-finality"),
                new FinancingTerms(
                        Optional.empty(), BigDecimal.ONE, Share.parse("0"), BigDecimal.ONE, Share.parse("0")),
                true);
        Answer answer = new Assessment(BINDER.variants(), PROTOCOLS, LIBRARY, 2)
                .answer(
                        question,
                        folder.resolve("recording"),
                        "0",
                        Environment.UNKNOWN,
                        told -> {},
                        title -> Progress.SILENT);
        sways = answer.sways();
        report = new AssessmentReport(answer, run -> run).markdown();
    }

    private static Sway sway(String path) {
        return sways.stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        path + " of " + sways.stream().map(Sway::path).toList()));
    }

    private static double factor(Sway sway, int move) {
        return sway.moves().get(move).effects().get(0).factor();
    }

    /** Nearly all that is given up is the slash: half of it at half the share, twice at double; the rest are a few days' rewards. */
    @Test
    void theCostFollowsTheShareThatIsSlashed() {
        Sway slashed = sway("slashing.share");
        assertThat(slashed.flips()).isFalse();
        assertThat(factor(slashed, 0)).isCloseTo(0.5, within(0.02));
        assertThat(factor(slashed, 1)).isCloseTo(2, within(0.04));
    }

    @Test
    void theCostFollowsTheStake() {
        Sway total = sway("staked.total");
        assertThat(factor(total, 0)).isCloseTo(0.5, within(0.02));
        assertThat(factor(total, 1)).isCloseTo(2, within(0.04));
    }

    /**
     * Two of three become two of two: nothing is final without everybody, and no half of a split network is everybody. Until then 20 of
     * 50 are the fewest tried: 17, and the smaller half of the rest, are 33.
     */
    @Test
    void aQuorumOfAllFlipsASuccess() {
        Sway quorum = sway("finality.denominator");
        assertThat(quorum.flips()).isTrue();
        assertThat(quorum.moves().get(0).to()).isEqualTo("2");
        assertThat(quorum.moves().get(0).effects())
                .anyMatch(effect -> effect.share() == 0.4 && effect.succeeded() && !effect.succeeds());
        assertThat(quorum.moves().get(1).refusal()).as("two of six").isNotEmpty();
    }

    @Test
    void whatFlipsStandsFirstAndIsNamedInTheVerdict() {
        long flipping = sways.stream().filter(Sway::flips).count();
        assertThat(flipping).isPositive();
        assertThat(sways.stream().limit(flipping)).allMatch(Sway::flips);
        String verdict = report.lines()
                .filter(line -> line.contains("that nobody verified"))
                .findFirst()
                .orElseThrow();
        assertThat(verdict).contains("finality.denominator").doesNotContain("slashing.share");
        assertThat(report).contains("at 0.025: conflicting-finality-1 × 0.5");
    }

    /** What the rules refuse is told, and what has neither half nor double; what is one's own is not moved. */
    @Test
    void everyValueIsTold() {
        assertThat(sway("slashed.treasury").unmoved()).contains("nought");
        assertThat(sway("supply").moves()).hasSize(2);
        assertThat(sways).extracting(Sway::path).doesNotContain("exit.delay", "staked.validators");
        assertThat(sways)
                .allMatch(sway -> sway.unmoved().isEmpty() != sway.moves().isEmpty());
    }
}
