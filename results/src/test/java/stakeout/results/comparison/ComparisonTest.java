package stakeout.results.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.results.measure.Direction;
import stakeout.results.recording.Plan;
import stakeout.results.recording.PlannedPoint;
import stakeout.results.recording.PlannedScenario;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RecordingException;
import stakeout.results.statistics.Interval;
import stakeout.results.toy.ToyPlans;

class ComparisonTest {
    @TempDir
    static Path temp;

    @BeforeAll
    static void record() {
        ToyPlans.record(temp.resolve("a"), ToyPlans.plan(1, 3), false);
        ToyPlans.record(temp.resolve("b"), ToyPlans.plan(1, 3, "2"), false);
        ToyPlans.record(temp.resolve("other-seed"), ToyPlans.plan(2, 4), false);
        ToyPlans.record(temp.resolve("other-both"), ToyPlans.plan(2, 3, "2"), false);
    }

    private static RecordingComparison compare(String first, String second) {
        try (Recording a = Recording.open(temp.resolve(first));
                Recording b = Recording.open(temp.resolve(second))) {
            return Comparison.of(List.of(a, b)).get(0);
        }
    }

    private static MeasureDifference of(RecordingComparison comparison, String measure, int point) {
        return comparison.measures().stream()
                .filter(each -> each.measure().equals(measure)
                        && each.point().get("attack").equals(point == 0 ? "no" : "yes"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameWorldWithTheSameSeedDoesNotChange() {
        RecordingComparison comparison = compare("a", "b");
        assertThat(comparison.settings())
                .containsExactly(new SettingDifference("toy-stall", "protocol.slashing.multiplier", "1", "2"));
        MeasureDifference participation = of(comparison, "participation", 1);
        assertThat(participation.pairs()).isEqualTo(3);
        assertThat(participation.outcome()).isEqualTo(Outcome.NO_CHANGE);
        assertThat(participation.difference()).isZero();
        assertThat(of(comparison, "profit", 0).outcome()).as("absent in both").isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void otherSeedsAreNotPaired() {
        RecordingComparison comparison = compare("a", "other-seed");
        assertThat(comparison.settings())
                .extracting(SettingDifference::path)
                .containsExactly("masterSeed", "replications");
        MeasureDifference participation = of(comparison, "participation", 1);
        assertThat(participation.pairs()).isZero();
        assertThat(participation.after().size()).isEqualTo(4);
        assertThat(participation.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(of(comparison, "finality-delay", 1).outcome())
                .as("5 in every run of both")
                .isEqualTo(Outcome.NO_CHANGE);
    }

    @Test
    void withoutChanceTheSignIsTheOutcome() {
        Optional<Interval> none = Optional.empty();
        assertThat(MeasureComparison.outcome(-1, none, true, false, Direction.NEITHER))
                .isEqualTo(Outcome.LOWER);
        assertThat(MeasureComparison.outcome(-1, none, true, false, Direction.LOWER))
                .isEqualTo(Outcome.BETTER);
        assertThat(MeasureComparison.outcome(0, none, true, true, Direction.LOWER))
                .isEqualTo(Outcome.NO_CHANGE);
        assertThat(MeasureComparison.outcome(Double.NaN, none, true, false, Direction.LOWER))
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void outcomesFollowTheMeasuresDirection() {
        Optional<Interval> above = Optional.of(new Interval(1, 3, 0.95));
        Optional<Interval> across = Optional.of(new Interval(-1, 3, 0.95));
        assertThat(MeasureComparison.outcome(2, above, false, false, Direction.HIGHER))
                .isEqualTo(Outcome.BETTER);
        assertThat(MeasureComparison.outcome(2, above, false, false, Direction.LOWER))
                .isEqualTo(Outcome.WORSE);
        assertThat(MeasureComparison.outcome(2, above, false, false, Direction.NEITHER))
                .isEqualTo(Outcome.HIGHER);
        assertThat(MeasureComparison.outcome(1, across, false, false, Direction.HIGHER))
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(MeasureComparison.outcome(1, Optional.empty(), false, false, Direction.HIGHER))
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(MeasureComparison.outcome(0, Optional.empty(), false, true, Direction.HIGHER))
                .isEqualTo(Outcome.NO_CHANGE);
    }

    @Test
    void theTerminalGetsAHundredColumns() {
        RecordingComparison named = compare("a", "b");
        RecordingComparison comparison = new RecordingComparison("a", "b", named.settings(), named.measures());
        String text = new ComparisonReport(List.of(comparison)).terminal(100);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(text)
                .contains("protocol.slashing.multiplier  1  2")
                .contains("\ntoy-stall\n  attack no\n")
                .contains("\n  attack yes\n  no change: profit of cartel, ")
                .contains("absent in both")
                .contains("31 compared: 26 no change, 5 absent in both.")
                .contains("seed noise only")
                .doesNotContain("\r");
        String csv = new ComparisonReport(List.of(comparison)).csv();
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("before,after,scenario,point,measure,of,unit,mean_before");
        assertThat(csv.lines().count()).isEqualTo(1 + 2 * ToyPlans.measures().size() + 5); // and five kinds of losses
        assertThat(new ComparisonReport(List.of(comparison)).markdown()).contains("## toy-stall: attack yes");
    }

    @Test
    void whatDiffersIsATableAPoint() {
        RecordingComparison named = compare("a", "other-both");
        RecordingComparison comparison = new RecordingComparison("a", "b", named.settings(), named.measures());
        assertThat(new ComparisonReport(List.of(comparison)).terminal(100)).startsWith("""
                A  a
                B  b

                Settings that differ
                  scenario   differs in                    A  B
                  ---------  ----------------------------  -  -
                  toy-stall  masterSeed                    1  2
                  toy-stall  protocol.slashing.multiplier  1  2

                toy-stall
                  attack no
                  outcome    measure                                 A          B               B − A  unit        n
                  ---------  ------------------------------  ---------  ---------  ------------------  --------  ---
                  undecided  gini (by validator)             0.0001549  0.0001467  -0.00001 ± 0.00011  index     3/3
                  undecided  participation                      0.9815     0.9815       0.000 ± 0.015  share     3/3
                  undecided  total-stake                          9088       9088           0.0 ± 1.3  TOY       3/3
                  undecided  yield                              0.3566     0.3566     0.0000 ± 0.0053  per year  3/3
                  undecided  lost by cartel through cartel      0.3333          0          -0.3 ± 1.4  TOY       3/3
                             (unpaid)
                  undecided  lost by home through home           1.333      1.667           0.3 ± 1.3  TOY       3/3
                             (unpaid)
                  no change: nakamoto (by entity), finality-delay, exit-queue-days, entry-queue-days
                  absent in both: profit of cartel, profit (owner own, in money) of cartel, attack-succeeded, profit
                    (owner own) of cartel, profit (owner delegators) of cartel
                """);
        assertThat(new ComparisonReport(List.of(comparison)).markdown())
                .contains("| outcome | measure | A | B | B − A | unit | n |");
    }

    @Test
    void nothingInCommonIsSaid() {
        PlannedScenario one = ToyPlans.plan(1, 1).scenarios().get(0);
        PlannedScenario elsewhere = new PlannedScenario(
                "elsewhere",
                one.question(),
                one.text(),
                one.values(),
                ImmutableList.of(),
                1,
                1,
                ImmutableList.of(new PlannedPoint(ImmutableMap.of(), false)),
                one.detail());
        ToyPlans.record(temp.resolve("elsewhere"), new Plan("elsewhere", "0.1.0", ImmutableList.of(elsewhere)), false);
        assertThatThrownBy(() -> compare("a", "elsewhere"))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("share nothing to compare")
                .hasMessageContaining("(toy-stall and elsewhere)");
        assertThatThrownBy(() -> Comparison.of(List.of())).hasMessageContaining("at least two recordings, got 0");
    }
}
