package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.RecordingException;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunReader;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.ExperimentReport;

/**
 * Something that can be watched.
 *
 * @param name as people call it
 * @param question that it answers
 * @param verdict what came of it; empty where nothing was judged yet
 * @param folder of the recording; absent for a scenario to be played live
 * @param run which of its runs; absent likewise
 */
record Choice(String name, String question, String verdict, Optional<Path> folder, Optional<RunId> run) {
    private static final int MOST_RUNS = 100;

    boolean isLive() {
        return folder.isEmpty();
    }

    /** The scenarios that are shipped. */
    static ImmutableList<Choice> scenarios() {
        Binder binder = Vocabulary.binder();
        Library library = new Library(binder, new ScenarioReader(binder, new ProtocolLibrary(binder, Families.all())));
        return Library.scenarios().stream()
                .map(name -> new Choice(
                        name,
                        library.scenario(name) instanceof Mapping map
                                        && map.value("question").orElse(null) instanceof Scalar question
                                ? question.text()
                                : "",
                        "",
                        Optional.empty(),
                        Optional.empty()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The recordings that lie in a folder, the newest name last; what is none is passed over. */
    static ImmutableList<Choice> recordings(Path runs) {
        if (!Files.isDirectory(runs)) {
            return ImmutableList.of();
        }
        List<Choice> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(runs)) {
            folders.filter(RunReader::isRecording).sorted().forEach(folder -> found.addAll(of(folder)));
        } catch (IOException e) {
            return ImmutableList.copyOf(found);
        }
        return ImmutableList.copyOf(found);
    }

    /** The runs of a recording that keep frames: replication 0 of each point. */
    static List<Choice> of(Path folder) {
        try {
            ImmutableList<RecordedScenario> scenarios = RunReader.scenarios(folder);
            String verdict = verdict(folder);
            List<Choice> choices = new ArrayList<>();
            for (RunId run : RunReader.finished(folder)) {
                if (run.replication() == 0 && !run.twin() && choices.size() < MOST_RUNS) {
                    RecordedScenario scenario = scenarios.stream()
                            .filter(each -> each.name().equals(run.scenario()))
                            .findFirst()
                            .orElseThrow();
                    choices.add(new Choice(
                            folder.getFileName() + ": " + run.scenario() + point(scenario, run.point()),
                            scenario.question(),
                            verdict,
                            Optional.of(folder),
                            Optional.of(run)));
                }
            }
            return choices;
        } catch (RecordingException e) {
            return List.of(new Choice(
                    folder.getFileName().toString(),
                    e.getMessage().lines().findFirst().orElse(""),
                    "cannot be opened",
                    Optional.of(folder),
                    Optional.empty()));
        }
    }

    private static String point(RecordedScenario scenario, int point) {
        StringBuilder text = new StringBuilder();
        scenario.points()
                .get(point)
                .forEach((path, value) -> text.append(", ")
                        .append(path.substring(path.lastIndexOf('.') + 1))
                        .append(' ')
                        .append(value));
        return text.toString();
    }

    /** The line of the report that counts verdicts. */
    private static String verdict(Path folder) {
        Path report = folder.resolve(ExperimentReport.FILE);
        try (Stream<String> lines = Files.exists(report) ? Files.lines(report) : Stream.empty()) {
            return lines.filter(line -> line.matches("\\d+ met.*|Nothing was expected.*"))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
