package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunReader;
import stakeout.results.report.Paint;
import stakeout.results.report.VerdictFile;
import stakeout.results.statistics.Verdict;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.run.ExperimentReport;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.replay.Replay;
import stakeout.visualizer.theme.Theme;

/** What the chooser says of a recording, and the model tab of its values. */
class ChoiceTest {
    private static final String SCENARIO = """
            scenario: two-leaks
            question: Does a faster leak end a stall sooner?
            protocol: {extends: ethereum@electra, leak: {scoreBias: 8}}
            masterSeed: 5
            replications: 1
            until: 30 epochs
            population:
              - {name: home,   validators: 198, stake: 2048 ETH, operators: 3, strategy: honest}
              - {name: cartel, validators: 102, stake: 2048 ETH, operators: 2}
            attacks: [{type: finality-stall, by: cartel, start: 5 epochs, lasts: 10 epochs}]
            sweep: {"attacks[0].start": [5 epochs, 9 epochs]}
            measures: [{type: attack-succeeded}]
            expect:
              - {measure: attack-succeeded, equals: 1, confidence: none, where: {start: 5 epochs}}
              - {measure: attack-succeeded, equals: 0, confidence: none, where: {start: 9 epochs}}
            """;

    @TempDir
    static Path folder;

    private static Path recording;

    @BeforeAll
    static void recordAndJudge() throws IOException {
        recording = Recorded.record(SCENARIO, folder);
        Experiment experiment = Recorded.experiment(SCENARIO, folder);
        ExperimentReport.of(recording, experiment, ImmutableListMultimap.of(), Paint.PLAIN);
    }

    @Test
    void eachPointHasItsOwnVerdictFromTheRecordingsJson() {
        ImmutableList<Choice> choices = Choice.recordings(folder);
        assertThat(choices)
                .extracting(Choice::name)
                .containsExactly("recording: two-leaks, start 5 epochs", "recording: two-leaks, start 9 epochs");
        assertThat(choices.get(0).verdict()).isEqualTo("1 met: attack-succeeded yes");
        assertThat(choices.get(1).verdict()).isEqualTo("1 broken: attack-succeeded yes");
    }

    @Test
    void whatTheSweepSetsHasALineOfItsOwnInTheChooser() {
        ChoiceCell cell = new ChoiceCell(() -> Theme.LIGHT);
        Choice choice = Choice.recordings(folder).get(1);
        cell.getListCellRendererComponent(new JList<>(), choice, 0, false, false);
        assertThat(lines(cell)).containsExactly("recording: two-leaks", "start 9 epochs", choice.question());
        assertThat(cell.height(true)).isGreaterThan(cell.height(false));
    }

    /** But for the last, which tells verdicts. */
    private static List<String> lines(ChoiceCell cell) {
        return Stream.of(((JPanel) cell.getComponent(1)).getComponents())
                .filter(Component::isVisible)
                .map(line -> ((JLabel) line).getText())
                .limit(3)
                .toList();
    }

    @Test
    void aFolderThatIsCalledLikeItsScenarioIsNamedOnce() throws IOException {
        Path own = Files.move(recording, folder.resolve("two-leaks-1"));
        try {
            assertThat(Choice.recordings(folder))
                    .extracting(Choice::name)
                    .containsExactly("two-leaks-1, start 5 epochs", "two-leaks-1, start 9 epochs");
        } finally {
            Files.move(own, recording);
        }
    }

    @Test
    void aSearchLooksForEveryWordInAllThatCanBeRead() {
        Choice met = Choice.recordings(folder).get(0);
        assertThat(met.protocol()).isEqualTo("ethereum@electra");
        assertThat(ChoiceList.holds(met.text(), "")).isTrue();
        assertThat(ChoiceList.holds(met.text(), "LEAK  electra")).isTrue();
        assertThat(ChoiceList.holds(met.text(), "met stall")).isTrue();
        assertThat(ChoiceList.holds(met.text(), "broken")).isFalse();
        assertThat(ChoiceList.holds(met.text(), "leak cosmos")).isFalse();
    }

    @Test
    void whatIsBrokenOutweighsWhatIsMet() {
        ImmutableList<Choice> choices = Choice.recordings(folder);
        Outcome met = choices.get(0).outcome();
        Outcome broken = choices.get(1).outcome();
        assertThat(met.worst()).contains(Verdict.MET);
        assertThat(new Outcome(
                                ImmutableList.<VerdictFile.Entry>builder()
                                        .addAll(met.entries())
                                        .addAll(broken.entries())
                                        .build(),
                                "")
                        .worst())
                .contains(Verdict.BROKEN);
        assertThat(Outcome.noted("not recorded yet").worst()).isEmpty();
        assertThat(Details.of(choices.get(1), List.of(), Theme.LIGHT))
                .contains("Broken: attack-succeeded yes, expected ", "The sweep sets start 9 epochs");
    }

    @Test
    void everyShippedScenarioSaysByWhoseRulesItIsPlayed() {
        ImmutableList<Choice> scenarios = Choice.scenarios(List.of());
        assertThat(scenarios).hasSizeGreaterThan(60).allSatisfy(choice -> {
            assertThat(choice.protocol()).as(choice.title()).isNotEmpty();
            assertThat(choice.outcome().line()).isEqualTo("not recorded yet");
        });
        assertThat(scenarios)
                .filteredOn(choice -> choice.title().equals("ethereum-stall-threshold"))
                .allSatisfy(choice -> assertThat(choice.suites()).contains("quickstart"));
    }

    @Test
    void aRunIsComparedWithTheOthersOfItsRecordingFirstWhereverItLies() {
        RunId shown = new RunId("two-leaks", 0, 0, false);
        assertThat(Choice.beside(recording, shown, folder.resolve("nowhere")))
                .extracting(Choice::name)
                .containsExactly("recording: two-leaks, start 9 epochs");
        // it lies among those in the folder as well
        assertThat(Choice.beside(recording, shown, folder)).hasSize(1);
    }

    @Test
    void withoutVerdictsOrWithDamagedOnesNothingWasJudged() throws IOException {
        Path file = recording.resolve(VerdictFile.FILE);
        byte[] whole = Files.readAllBytes(file);
        try {
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThat(Choice.recordings(folder)).extracting(Choice::verdict).containsOnly("");
            Files.delete(file);
            assertThat(Choice.recordings(folder)).extracting(Choice::verdict).containsOnly("");
        } finally {
            Files.write(file, whole);
        }
    }

    @Test
    void theValuesOfARunSayWhatTheSweepSetAndWhatIsNotAsInTheProtocol() {
        try (RunReader run = RunReader.open(recording, new RunId("two-leaks", 1, 0, false))) {
            ImmutableList<RunValue> values = RunValue.recorded(run);
            assertThat(values.get(0)).isEqualTo(new RunValue("attacks[0].start", "9 epochs", "set by the sweep"));
            assertThat(values)
                    .filteredOn(value -> value.path().equals("attacks[0].start"))
                    .hasSize(1);
            assertThat(values)
                    .filteredOn(value -> value.path().startsWith("protocol.") && value.isChanged())
                    .containsExactly(new RunValue("protocol.leak.scoreBias", "8", "protocol: 4"));
            assertThat(values).extracting(RunValue::path).contains("protocol.extends", "population[home].validators");
        }
    }

    @Test
    void theRemedyNamesTheFolderThatWasOpened() {
        try (Replay replay = Replay.open(recording, new RunId("two-leaks", 0, 0, false))) {
            assertThat(replay.run().remedy())
                    .isEqualTo("stakeout record " + recording + " --run two-leaks/p0000-r0000 --out DIR");
        }
    }
}
