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
import stakeout.results.report.PointLabel;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;

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

    /** The scenarios that are shipped, each with what came of it where one of some recordings holds it. */
    static ImmutableList<Choice> scenarios(List<Choice> recordings) {
        Binder binder = Vocabulary.binder();
        Library library = new Library(binder, new ScenarioReader(binder, new ProtocolLibrary(binder, Families.all())));
        return Library.scenarios().stream()
                .map(name -> new Choice(
                        name,
                        library.scenario(name) instanceof Mapping map
                                        && map.value("question").orElse(null) instanceof Scalar question
                                ? question.text()
                                : "",
                        recordings.stream()
                                .filter(each -> each.run()
                                        .filter(run -> run.scenario().equals(name))
                                        .isPresent())
                                .filter(each -> !each.verdict().isEmpty())
                                .map(each -> "recorded in " + each.name() + "; " + each.verdict())
                                .findFirst()
                                .orElse("not recorded yet"),
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

    /** What another run can be compared with: the others of its recording first, then recordings beside that one, then those in a folder. */
    static ImmutableList<Choice> beside(Path experiment, RunId shown, Path runs) {
        Path own = experiment.toAbsolutePath().normalize();
        List<Choice> all = new ArrayList<>(of(own));
        if (own.getParent() != null) {
            all.addAll(recordings(own.getParent()));
        }
        all.addAll(recordings(runs.toAbsolutePath().normalize()));
        return all.stream()
                .filter(choice -> choice.run().isPresent())
                .filter(choice -> !(choice.folder().equals(Optional.of(own))
                        && choice.run().equals(Optional.of(shown))))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The runs of a recording that keep frames: replication 0 of each point. */
    static List<Choice> of(Path folder) {
        try {
            ImmutableList<RecordedScenario> scenarios = RunReader.scenarios(folder);
            Verdicts verdicts = Verdicts.of(folder);
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
                            verdicts.of(run.scenario(), scenario.points().get(run.point())),
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
        String label = PointLabel.of(scenario.points().get(point));
        return label.isEmpty() ? "" : ", " + label;
    }
}
