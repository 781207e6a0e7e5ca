package stakeout.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.results.recording.Recording;
import stakeout.results.statistics.Bound;
import stakeout.results.statistics.Interval;
import stakeout.results.statistics.Verdict;
import stakeout.results.toy.ToyPlans;

class VerdictReportTest {
    private static final OptionalDouble CONFIDENT = OptionalDouble.of(0.99);

    @TempDir
    static Path temp;

    @BeforeAll
    static void record() {
        ToyPlans.record(temp.resolve("toy"), ToyPlans.plan(1, 3), false);
    }

    private static Expectation expect(String measure, String of, Bound bound, ImmutableMap<String, String> where) {
        return new Expectation(measure, of, bound, CONFIDENT, where);
    }

    private static ImmutableList<VerdictRow> judge(Recording recording, Expectation... expectations) {
        return Verdicts.judge(recording, ImmutableMap.of("toy-stall", ImmutableList.copyOf(expectations)));
    }

    @Test
    void expectationsAreJudgedAndPrinted() {
        ImmutableMap<String, String> attacked = ImmutableMap.of("attack", "yes");
        try (Recording recording = Recording.open(temp.resolve("toy"))) {
            ImmutableList<VerdictRow> rows = judge(
                    recording,
                    expect("profit", "cartel", Bound.below(0), attacked),
                    expect("attack-succeeded", "", Bound.equalTo(1, 0), attacked),
                    expect("finality-delay", "", Bound.below(3), ImmutableMap.of()));
            assertThat(rows)
                    .extracting(row -> row.judgement().verdict())
                    .containsExactly(Verdict.MET, Verdict.MET, Verdict.MET, Verdict.BROKEN);
            assertThat(Verdicts.areMet(rows)).isFalse();
            String text = new VerdictReport(recording, rows, List.of("Nobody's mood.")).terminal(100);
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
            assertThat(text)
                    .contains("toy-stall: Does a stall pay?")
                    .contains("broken")
                    .contains("equal in all 3")
                    .contains("total stake")
                    .contains("seed noise only")
                    .contains("Not modelled\n- Nobody's mood.")
                    .contains("0 days");
            assertThat(text.replaceAll(" +", " "))
                    .as("a tenth of the stake is their own")
                    .containsPattern("cartel TOY -32[0-9.]+ ± [0-9.]+ -32\\.[0-9]+ ± [0-9.]+ -29[0-9.]+");
            assertThat(new VerdictReport(recording, rows, List.of()).markdown())
                    .contains("| toy-stall (attack yes) | met |");
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        try (Recording recording = Recording.open(temp.resolve("toy"))) {
            assertThatThrownBy(() -> judge(recording, expect("profits", "", Bound.below(0), ImmutableMap.of())))
                    .hasMessageContaining("measure (profits) must be one of: profit of cartel, ");
            assertThatThrownBy(() ->
                            judge(recording, expect("profit", "", Bound.below(0), ImmutableMap.of("multiplier", "3"))))
                    .hasMessageContaining("where (multiplier) must be swept");
            assertThatThrownBy(() ->
                            judge(recording, expect("profit", "", Bound.below(0), ImmutableMap.of("attack", "maybe"))))
                    .hasMessageContaining("must fit a point");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "35840000 | 35,840,000",
                "1234.4 | 1234",
                "0.031254 | 0.03125",
                "-0.5 | -0.5",
                "0 | 0",
                "NaN | absent",
                "-12345.6 | -12,346",
                "1.5e20 | 1.5e20"
            })
    void figuresAreShort(double value, String text) {
        assertThat(Figures.of(value)).isEqualTo(text);
    }

    @Test
    void figuresWithIntervalsEndAtOnePlace() {
        assertThat(Figures.of(-312.4567, Optional.of(new Interval(-313.6567, -311.2567, 0.95))))
                .isEqualTo("-312.5 ± 1.2");
        assertThat(Figures.of(35_840_123, Optional.of(new Interval(35_830_123, 35_850_123, 0.95))))
                .isEqualTo("35,840,123 ± 10,000");
        assertThat(Figures.of(2, Optional.of(new Interval(2, 2, 0.95)))).isEqualTo("2");
        assertThat(Figures.of(2, Optional.empty())).isEqualTo("2");
    }

    @Test
    void tablesFoldWhatDoesNotFit() {
        TextTable table = new TextTable(List.of("name", "value"), Set.of(1));
        table.add(List.of("a rather long sentence that cannot stay on one line", "12,345"));
        String text = table.terminal(30);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(30));
        assertThat(text).contains("12,345");
        assertThat(table.csv()).contains("\"12,345\"");
    }
}
