package stakeout.scenarios.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.NearestName;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.resource.Resources;
import stakeout.scenarios.spec.SuiteSpec;

/** Finds suites and scenarios by name or file. */
public final class Library {
    private static final String SUITES = "suites";
    private static final String SCENARIOS = "scenarios";
    private static final int LONGEST_SHOWN = 60;
    private static final String EXTENDS = "extends";

    private final Binder binder;
    private final ScenarioReader reader;

    public Library(Binder binder, ScenarioReader reader) {
        this.binder = binder;
        this.reader = reader;
    }

    /** The suites that are shipped, sorted. */
    public static ImmutableList<String> suites() {
        return Resources.names(SUITES);
    }

    /** The scenarios that are shipped, sorted. */
    public static ImmutableList<String> scenarios() {
        return Resources.names(SCENARIOS);
    }

    /** What a shipped suite says. */
    public SuiteSpec suite(String name) {
        Problems problems = new Problems();
        YamlTree tree = shipped(SUITES, name, problems);
        Optional<SuiteSpec> suite = binder.bind(tree, SuiteSpec.class, problems).map(bound -> bound.value());
        problems.throwIfAny();
        return suite.orElseThrow();
    }

    /** A shipped scenario as its file says it. */
    public YamlTree scenario(String name) {
        Problems problems = new Problems();
        YamlTree tree = shipped(SCENARIOS, name, problems);
        problems.throwIfAny();
        return tree;
    }

    /**
     * The file of a shipped suite or scenario.
     *
     * @throws UserMistake if there is none of that name
     */
    public static String text(String name) {
        if (suites().contains(name)) {
            return Resources.text(SUITES, name);
        }
        if (scenarios().contains(name)) {
            return Resources.text(SCENARIOS, name);
        }
        throw unknown(name);
    }

    /**
     * Reads a suite or a scenario.
     *
     * @param nameOrFile a shipped suite's or scenario's name, or a file with either
     * @param over values to put over those of every scenario, empty for none
     * @throws UserMistake with all problems, or if there is no such name or file
     */
    public Experiment read(String nameOrFile, Mapping over) {
        Problems problems = new Problems();
        if (suites().contains(nameOrFile)) {
            return suite(shipped(SUITES, nameOrFile, problems), Path.of(""), over, problems);
        }
        if (scenarios().contains(nameOrFile)) {
            return alone(shipped(SCENARIOS, nameOrFile, problems), Path.of(""), over, problems);
        }
        Path file = file(nameOrFile);
        YamlTree tree = YamlReader.read(file, problems);
        Path folder = file.toAbsolutePath().getParent();
        boolean isSuite = tree instanceof Mapping map && map.value(SCENARIOS).isPresent();
        return isSuite ? suite(tree, folder, over, problems) : alone(tree, folder, over, problems);
    }

    /**
     * Reads a scenario as a recording holds it: resolved, under its sweep.
     *
     * @param where it stands, for messages
     * @param folder where relative names of files start
     * @throws UserMistake with all problems
     */
    public Experiment reread(String where, String text, Path folder, Mapping over) {
        Problems problems = new Problems();
        return alone(YamlReader.parse(where, text, problems), folder, over, problems);
    }

    private static Path file(String name) {
        boolean isFile = name.contains("/") || name.contains("\\") || name.endsWith(".yaml") || name.endsWith(".yml");
        try {
            Path path = Path.of(name);
            if (isFile || Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw UserMistake.of("'" + name + "' cannot be the name of a file: " + e.getReason() + ".");
        }
        throw unknown(name);
    }

    private static UserMistake unknown(String name) {
        ImmutableSortedSet<String> known = ImmutableSortedSet.<String>naturalOrder()
                .addAll(suites())
                .addAll(scenarios())
                .build();
        String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
        return UserMistake.of("there is no suite or scenario '" + shown + "'."
                + NearestName.to(name, known)
                        .map(near -> "\nMaybe '" + near + "'.")
                        .orElse("")
                + "\nSuites: " + String.join(", ", suites()) + ".\nScenarios: " + String.join(", ", scenarios())
                + ".\nA file of one's own ends in .yaml.");
    }

    private static YamlTree shipped(String folder, String name, Problems problems) {
        return YamlReader.parse(folder + "/" + name + ".yaml", Resources.text(folder, name), problems);
    }

    private Experiment alone(YamlTree tree, Path folder, Mapping over, Problems problems) {
        Scenario scenario = problems.finish(() -> reader.read(overridden(tree, over), folder));
        return new Experiment(scenario.name(), ImmutableList.of(scenario));
    }

    private Experiment suite(YamlTree tree, Path folder, Mapping over, Problems problems) {
        Optional<SuiteSpec> suite = binder.bind(tree, SuiteSpec.class, problems).map(bound -> bound.value());
        problems.throwIfAny();
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (YamlTree entry : suite.orElseThrow().scenarios()) {
            try {
                Scenario scenario = member(entry, folder, over);
                if (scenarios.putIfAbsent(scenario.name(), scenario) != null) {
                    problems.add(
                            entry.at(),
                            SCENARIOS,
                            "scenario '" + scenario.name() + "' must be in a suite only once.\n" + "Maybe {extends: "
                                    + scenario.name() + ", scenario: " + scenario.name() + "-2}.");
                }
            } catch (UserMistake mistake) {
                problems.add(mistake);
            }
        }
        problems.throwIfAny();
        return new Experiment(suite.get().suite(), ImmutableList.copyOf(scenarios.values()));
    }

    private Scenario member(YamlTree entry, Path folder, Mapping over) {
        Mapping own = entry instanceof Mapping map
                ? map
                : new Mapping(entry.at(), ImmutableMap.of(EXTENDS, new Entry(entry.at(), entry)));
        if (!(own.value(EXTENDS).orElse(null) instanceof Scalar reference)) {
            throw UserMistake.at(entry.at(), "expected the name of a scenario, a file, or a map with extends.");
        }
        Map<String, Entry> changes = new LinkedHashMap<>(own.entries());
        changes.remove(EXTENDS);
        Problems problems = new Problems();
        YamlTree tree;
        Path place = folder;
        if (scenarios().contains(reference.text())) {
            tree = shipped(SCENARIOS, reference.text(), problems);
        } else if (reference.text().endsWith(".yaml") || reference.text().endsWith(".yml")) {
            Path file = folder.resolve(reference.text());
            tree = YamlReader.read(file, problems);
            place = file.toAbsolutePath().getParent();
        } else {
            List<String> known = scenarios();
            throw UserMistake.at(
                    reference.at(),
                    "unknown scenario '" + reference.text() + "'." + NearestName.remedy(reference.text(), known));
        }
        Mapping change = new Mapping(entry.at(), ImmutableMap.copyOf(changes));
        Path from = place;
        return problems.finish(() -> reader.read(overridden(overridden(tree, change), over), from));
    }

    /** A scenario with other values, still standing in its own file: there its missing keys are missed. */
    private static YamlTree overridden(YamlTree scenario, Mapping over) {
        return scenario instanceof Mapping && scenario.merge(over) instanceof Mapping merged
                ? new Mapping(scenario.at(), merged.entries())
                : scenario;
    }

    /** What puts another master seed over that of every scenario. */
    public static Mapping seeded(long masterSeed) {
        Position option = Position.ofFile("--seed");
        Scalar seed = new Scalar(option, Long.toString(masterSeed), false);
        return new Mapping(option, ImmutableMap.of("masterSeed", new Entry(option, seed)));
    }

    /** What has every scenario record where its validators stood. */
    public static Mapping recordingValidators() {
        Position option = Position.ofFile("--record");
        Mapping record = new Mapping(
                option, ImmutableMap.of("validators", new Entry(option, new Scalar(option, "true", false))));
        return new Mapping(option, ImmutableMap.of("record", new Entry(option, record)));
    }

    /** What changes nothing. */
    public static Mapping unchanged() {
        return new Mapping(Position.NOWHERE, ImmutableMap.of());
    }
}
