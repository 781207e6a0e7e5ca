package stakeout.visualizer.window;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stakeout.results.recording.RecordedScenario;
import stakeout.results.recording.RecordingException;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunReader;
import stakeout.results.report.PointLabel;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.YamlTree;
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
 * @param title of the recording, or the scenario's name
 * @param point what the sweep sets: path → value; empty without one
 * @param question that it answers
 * @param protocol whose rules are played; may be empty
 * @param suites that hold it, of a scenario that is shipped
 * @param outcome what came of it
 * @param folder of the recording; absent for a scenario to be played live
 * @param run which of its runs; absent likewise
 */
record Choice(
        String title,
        ImmutableMap<String, String> point,
        String question,
        String protocol,
        ImmutableList<String> suites,
        Outcome outcome,
        Optional<Path> folder,
        Optional<RunId> run) {
    private static final int MOST_RUNS = 100;
    private static final String EXTENDS = "extends";

    boolean isLive() {
        return folder.isEmpty();
    }

    /** The title with what the sweep sets. */
    String name() {
        return point.isEmpty() ? title : title + ", " + PointLabel.of(point);
    }

    /** What came of it, in a line; empty where nothing was judged. */
    String verdict() {
        return outcome.text();
    }

    /** The protocol and the suites, in a line. */
    String setting() {
        return Stream.concat(Stream.of(protocol), suites.stream())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** All that can be read of it, in small letters. */
    String text() {
        return String.join("\n", name(), question, protocol, String.join(" ", suites), outcome.line())
                .toLowerCase(Locale.ROOT);
    }

    /** A folder that holds no recording: whoever opens it is told why. */
    static Choice unknown(Path folder) {
        return unreadable(folder, folder.toString(), "");
    }

    private static Choice unreadable(Path folder, String title, String why) {
        return new Choice(
                title,
                ImmutableMap.of(),
                why,
                "",
                ImmutableList.of(),
                Outcome.noted("cannot be opened"),
                Optional.of(folder),
                Optional.empty());
    }

    /** The scenarios that are shipped, each with what came of it where one of some recordings holds it. */
    static ImmutableList<Choice> scenarios(List<Choice> recordings) {
        Binder binder = Vocabulary.binder();
        Library library = new Library(binder, new ScenarioReader(binder, new ProtocolLibrary(binder, Families.all())));
        ImmutableSetMultimap<String, String> suites = suites(library);
        return Library.scenarios().stream()
                .map(name -> {
                    YamlTree tree = library.scenario(name);
                    return new Choice(
                            name,
                            ImmutableMap.of(),
                            text(tree, "question"),
                            tree instanceof Mapping map
                                    ? map.value("protocol")
                                            .map(protocol -> nameOf(protocol))
                                            .orElse("")
                                    : "",
                            suites.get(name).asList(),
                            recorded(name, recordings),
                            Optional.empty(),
                            Optional.empty());
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSetMultimap<String, String> suites(Library library) {
        ImmutableSetMultimap.Builder<String, String> suites = ImmutableSetMultimap.builder();
        for (String suite : Library.suites()) {
            library.suite(suite).scenarios().forEach(member -> suites.put(nameOf(member), suite));
        }
        return suites.build();
    }

    /** A name that stands by itself, or what a map extends. */
    private static String nameOf(YamlTree tree) {
        return tree instanceof Scalar scalar ? scalar.text() : text(tree, EXTENDS);
    }

    private static String text(YamlTree tree, String key) {
        return tree instanceof Mapping map && map.value(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
    }

    private static Outcome recorded(String scenario, List<Choice> recordings) {
        return recordings.stream()
                .filter(each -> each.run()
                        .filter(run -> run.scenario().equals(scenario))
                        .isPresent())
                .filter(each -> each.outcome().worst().isPresent())
                .map(each -> new Outcome(each.outcome().entries(), "recorded in " + each.name()))
                .findFirst()
                .orElse(Outcome.noted("not recorded yet"));
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
            Map<String, RecordedScenario> scenarios = RunReader.scenarios(folder).stream()
                    .collect(ImmutableMap.toImmutableMap(RecordedScenario::name, each -> each));
            Verdicts verdicts = Verdicts.of(folder);
            List<Choice> choices = new ArrayList<>();
            for (RunId run : RunReader.finished(folder)) {
                if (run.replication() == 0 && !run.twin() && choices.size() < MOST_RUNS) {
                    choices.add(of(folder, run, scenarios.get(run.scenario()), verdicts));
                }
            }
            return choices;
        } catch (RecordingException e) {
            return List.of(unreadable(
                    folder,
                    folder.getFileName().toString(),
                    e.getMessage().lines().findFirst().orElse("")));
        }
    }

    private static Choice of(Path folder, RunId run, RecordedScenario scenario, Verdicts verdicts) {
        ImmutableMap<String, String> point = scenario.points().get(run.point());
        String name = folder.getFileName().toString();
        return new Choice(
                // the usual folder is called like its scenario: told once
                name.startsWith(run.scenario()) ? name : name + ": " + run.scenario(),
                point,
                scenario.question(),
                scenario.values().getOrDefault("protocol." + EXTENDS, ""),
                ImmutableList.of(),
                verdicts.of(run.scenario(), point),
                Optional.of(folder),
                Optional.of(run));
    }
}
