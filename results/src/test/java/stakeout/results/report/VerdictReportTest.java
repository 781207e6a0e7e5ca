package stakeout.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.results.recording.Recording;
import stakeout.results.recording.RecordingFolder;
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

    private static ImmutableList<VerdictRow> judgeAll(Recording recording) {
        ImmutableMap<String, String> attacked = ImmutableMap.of("attack", "yes");
        return judge(
                recording,
                expect("profit", "cartel", Bound.below(0), attacked),
                expect("attack-succeeded", "", Bound.equalTo(1, 0), attacked),
                expect("participation", "", Bound.between(0.5, 0.95), ImmutableMap.of()),
                expect("finality-delay", "", Bound.below(3), ImmutableMap.of()));
    }

    private static VerdictReport report(Recording recording) {
        return new VerdictReport(
                recording,
                judgeAll(recording),
                new ReportContext(
                        ImmutableListMultimap.of("toy-stall", "Stake of all: made up."),
                        ImmutableMap.of("toy-stall", 1e6),
                        ImmutableListMultimap.of("Toy", "Nobody's mood.")));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1_000, true",
        "1.0, 1, true",
        "1e3, 1000, true",
        "1001, 1_000, false",
        "1 d, 24 h, false",
        "flat, flat, true",
        "flat, cubic, false"
    })
    void aPointIsMeantByTheNumberHoweverItIsWritten(String wanted, String swept, boolean isAbout) {
        Expectation expectation = expect("gini", "", Bound.below(1), ImmutableMap.of("multiplier", wanted));
        assertThat(expectation.isAbout(ImmutableMap.of("protocol.slashing.multiplier", swept)))
                .isEqualTo(isAbout);
        assertThatThrownBy(() -> expectation.isAbout(ImmutableMap.of()))
                .hasMessage("where (multiplier) must be swept: the scenario sweeps nothing.");
    }

    @Test
    void whatLiesInARecordingIsKnown() {
        assertThat(RecordingFolder.isWithin(temp.resolve("toy"))).isTrue();
        assertThat(RecordingFolder.isWithin(temp.resolve("toy").resolve("new"))).isTrue();
        assertThat(RecordingFolder.isWithin(temp)).isFalse();
    }

    @Test
    void expectationsAreJudged() {
        try (Recording recording = Recording.open(temp.resolve("toy"))) {
            ImmutableList<VerdictRow> rows = judgeAll(recording);
            assertThat(rows)
                    .extracting(row -> row.judgement().verdict())
                    .containsExactly(
                            Verdict.MET, Verdict.MET, Verdict.BROKEN, Verdict.MET, Verdict.MET, Verdict.BROKEN);
            assertThat(Verdicts.areMet(rows)).isFalse();
        }
    }

    /** The yield at the attacked point is the honest twin's, a tenth of the cartel's stake is its own. */
    @Test
    void aTerminalGetsOneBlockAScenario() {
        try (Recording recording = Recording.open(temp.resolve("toy"))) {
            assertThat(report(recording).terminal(100, Paint.PLAIN)).isEqualTo("""
                    toy-stall
                      Does a stall pay?
                      Stake of all: made up.

                      attack no
                        9088 TOY staked, earning 35.66 % a year; no exit queue. A TOY: less than a tenth of the
                          1,000,000 TOY there are, so yields and queues are not the network's.
                        BROKEN  participation                             0.982 ± 0.016        0.5 to 0.95  3 runs, 99 %
                        met     finality-delay                                        0  days  < 3          3 equal runs
                                profit of cartel                                 absent  TOY                3 runs
                                profit (owner own, in money) of                  absent  USD                3 runs
                                cartel
                                gini (by validator)                   0.00015 ± 0.00013                     3 runs
                                nakamoto (by entity)                                  1                     3 runs
                                attack-succeeded                                 absent                     3 runs

                      attack yes
                        9088 TOY staked, earning 35.66 % a year without the attack; no exit queue. A TOY: less than a
                          tenth of the 1,000,000 TOY there are, so yields and queues are not the network's.
                        met     profit of cartel                           -324.3 ± 1.4  TOY   < 0          3 runs, 99 %
                                  the operators' own                      -32.43 ± 0.14  TOY
                                  their delegators'                        -291.8 ± 1.3  TOY
                        met     attack-succeeded                                    yes        = yes        3 equal runs
                        met     participation                             0.733 ± 0.016        0.5 to 0.95  3 runs, 99 %
                        BROKEN  finality-delay                                        5  days  < 3          3 equal runs
                                profit (owner own, in money) of          -335.39 ± 0.29  USD                3 runs
                                cartel
                                gini (by validator)                 0.024726 ± 0.000040                     3 runs
                                nakamoto (by entity)                                  1                     3 runs

                    Not modelled
                      Toy
                      - Nobody's mood.

                    ± is a 95 % interval over replications: seed noise only, not model error.
                    """);
            assertThat(report(recording).summary(Paint.PLAIN))
                    .isEqualTo("4 met, 2 broken, 0 undecided. Exit status 1: an expectation is broken.");
        }
    }

    @Test
    void colourChangesNoWord() {
        try (Recording recording = Recording.open(temp.resolve("toy"))) {
            String coloured = report(recording).terminal(100, Paint.COLOURED);
            assertThat(coloured).contains("\u001b[1;31mBROKEN\u001b[0m").contains("\u001b[32mmet\u001b[0m");
            assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                    .isEqualTo(report(recording).terminal(100, Paint.PLAIN));
        }
    }

    @Test
    void aFileGetsTables() {
        try (Recording recording = Recording.open(temp.resolve("toy"))) {
            String before = recording.contentHash();
            recording.attach("report.md", report(recording).markdown());
            try (Recording again = Recording.open(temp.resolve("toy"))) {
                assertThat(again.contentHash()).isEqualTo(before);
            }
            assertThat(temp.resolve("toy").resolve("report.md"))
                    .content(StandardCharsets.UTF_8)
                    .contains("4 met, 2 broken, 0 undecided")
                    .contains("### attack yes")
                    .contains("| met | profit of cartel | -324.3 ± 1.4 | TOY | < 0 | 3 runs, 99 % |")
                    .contains("- Nobody's mood.");
        }
    }

    @Test
    void withoutExpectationsWhatWasMeasuredIsShown() {
        try (Recording recording = Recording.open(temp.resolve("toy"))) {
            VerdictReport report = new VerdictReport(recording, List.of(), ReportContext.NONE);
            assertThat(report.terminal(100, Paint.PLAIN))
                    .contains("participation", "finality-delay", "the operators' own")
                    .doesNotContain("A TOY");
            assertThat(report.summary(Paint.PLAIN)).startsWith("Nothing was expected");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "protocol.slashing.multiplier=3 | multiplier 3",
                "population[home].validators=11_800;population[cartel].validators=5_700 | home validators 11,800, cartel validators 5,700",
                "protocol.slashing={\"type\":\"correlated\",\"multiplier\":1,\"window\":\"36 d\"} | slashing: correlated, multiplier 1, window 36 d",
                "a.b={\"x\":[1,{\"type\":\"y\"}]};c=10000 | b: x (1, (y)); c 10,000",
                "protocol.stake=2_048 ETH | stake 2,048 ETH",
            })
    void pointsAreSaidShortly(String point, String label) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : point.split(";", -1)) {
            values.put(each.split("=", 2)[0], each.split("=", 2)[1]);
        }
        assertThat(PointLabel.of(values)).isEqualTo(label);
    }

    @Test
    void boundsAreSaidInWords() {
        assertThat(Figures.of(Bound.below(0))).isEqualTo("< 0");
        assertThat(Figures.of(Bound.between(10.4e6, 10.6e6))).isEqualTo("10,400,000 to 10,600,000");
        assertThat(Figures.of(Bound.equalTo(0.5, 0.25))).isEqualTo("0.25 to 0.75");
        assertThat(Bound.equalTo(149_821_747.2, 0.01).high())
                .as("as in decimals")
                .isEqualTo(149_821_747.21);
        assertThat(Figures.of(Bound.equalTo(7, 0))).isEqualTo("= 7");
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
                "-10747206981 | -10.75 bn",
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
        assertThat(Figures.of(-10_747_206_981.0, Optional.of(new Interval(-10_857_206_981.0, -10_637_206_981.0, 0.95))))
                .isEqualTo("-10.75 ± 0.11 bn");
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
        assertThat(text.lines().map(String::strip)).as("no word is broken").contains("that cannot stay on");
        assertThat(table.csv()).contains("\"12,345\"");
    }
}
