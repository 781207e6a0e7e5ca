package stakeout.scenarios.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stakeout.agents.strategy.Strategy;
import stakeout.results.measure.HouseMeasures;
import stakeout.results.measure.Measure;
import stakeout.results.report.Expectation;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.Bound;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.TreePath;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.load.YamlTree.Scalar;
import stakeout.scenarios.load.YamlTree.Sequence;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;
import stakeout.scenarios.spec.ExpectSpec;
import stakeout.scenarios.spec.GroupSpec;
import stakeout.scenarios.spec.ScenarioSpec;

/** Makes scenarios of trees: puts in what they extend, unfolds the sweep and binds every point. */
public final class ScenarioReader {
    /** Most runs of one scenario, twins not counted. */
    public static final long MOST_RUNS = 1_000_000;

    private static final int MOST_NAMED = 6;

    /** With so many, the other points are not looked at. */
    private static final int ENOUGH_PROBLEMS = 20;

    private final Binder binder;
    private final ProtocolLibrary protocols;

    public ScenarioReader(Binder binder, ProtocolLibrary protocols) {
        this.binder = binder;
        this.protocols = protocols;
    }

    /**
     * Reads a scenario with all its points; the worlds are not made yet.
     *
     * @param folder where relative names of files start
     * @throws UserMistake with all problems of the file, or of its points, where there are many those of the first
     */
    public Scenario read(YamlTree written, Path folder) {
        Problems problems = new Problems();
        Optional<Resolved> base = resolve(withTypes(written), folder, ImmutableMap.of(), problems);
        problems.throwIfAny();
        Resolved resolved = base.orElseThrow();
        ImmutableList<Measure> measures = HouseMeasures.with(resolved.spec().measures());
        checkExpectations(resolved, measures, problems);
        Sweep sweep = Sweep.read(sweepOf(written), problems);
        problems.throwIfAny();
        refuseSize(sweep, resolved.spec(), written);
        sweep.refuseTwice(problems);
        sweep.refuseWithin(resolved.tree(), problems);
        problems.throwIfAny();
        ImmutableList.Builder<Resolved> points = ImmutableList.builder();
        for (int point = 0; point < sweep.size().intValueExact() && problems.count() < ENOUGH_PROBLEMS; point++) {
            YamlTree tree = sweep.at(point, resolved.tree());
            resolve(withTypes(tree), folder, sweep.values(point), problems).ifPresent(points::add);
        }
        problems.throwIfAny();
        Scenario scenario = new Scenario(resolved, points.build(), measures);
        refuseNowhere(scenario, problems);
        return scenario;
    }

    private static Mapping sweepOf(YamlTree written) {
        return written.get("sweep").orElse(null) instanceof Mapping map
                ? map
                : new Mapping(written.at(), ImmutableMap.of());
    }

    private static void refuseSize(Sweep sweep, ScenarioSpec spec, YamlTree written) {
        Position at = written.get("sweep").map(YamlTree::at).orElse(written.at());
        BigInteger size = sweep.size();
        if (size.compareTo(BigInteger.valueOf(Sweep.MOST_POINTS)) > 0) {
            throw UserMistake.at(
                    at,
                    "sweep: " + size + " points must be at most " + Sweep.MOST_POINTS
                            + ".\nMaybe fewer values, or one axis at a time.");
        }
        long runs = size.longValueExact() * spec.replications();
        if (runs > MOST_RUNS) {
            throw UserMistake.at(
                    at,
                    "sweep: " + size + " points with " + spec.replications() + " replications are " + runs
                            + " runs and must be at most " + MOST_RUNS + ".\nMaybe fewer replications.");
        }
    }

    private Optional<Resolved> resolve(
            YamlTree tree, Path folder, ImmutableMap<String, String> values, Problems problems) {
        Optional<Bound<ScenarioSpec>> bound = binder.bind(tree, ScenarioSpec.class, problems);
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        ScenarioSpec spec = bound.get().value();
        Optional<ResolvedProtocol> protocol = protocols.resolve(spec.protocol(), folder, problems);
        GroupNames.check(spec, tree, problems);
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        YamlTree filled =
                bound.get().tree().with(path("protocol"), protocol.get().tree());
        if (spec.supply().isEmpty() && protocol.get().supply().isPresent()) {
            YamlTree supply = YamlTree.scalar(protocol.get().supply().get().toString());
            filled = filled.with(
                    path("supply"), supply.movedTo(placeOfSupply(protocol.get().tree())));
        }
        for (GroupSpec group : spec.population()) {
            if (group.strategy().isEmpty()) {
                YamlTree adversarial =
                        binder.toTree(new stakeout.agents.strategy.AdversarialStrategy(), Strategy.class);
                filled = filled.with(path("population[" + group.name() + "].strategy"), adversarial);
            }
        }
        return Optional.of(new Resolved(spec, protocol.get(), filled, values, folder));
    }

    /** Where the scenario says its protocol's supply; where it names its protocol, if the supply comes from there. */
    private static Position placeOfSupply(YamlTree protocol) {
        return protocol.get("supply")
                .map(YamlTree::at)
                .filter(place -> place.file().equals(protocol.at().file()))
                .orElse(protocol.at());
    }

    private static TreePath path(String text) {
        return TreePath.parse(text, Position.NOWHERE);
    }

    private static void checkExpectations(Resolved scenario, List<Measure> measures, Problems problems) {
        List<ExpectSpec> expectations = scenario.spec().expect();
        for (int i = 0; i < expectations.size(); i++) {
            String path = "expect[" + i + "]";
            Position at = scenario.tree().get(path).orElse(scenario.tree()).at();
            try {
                expectations.get(i).expectation().among(measures);
            } catch (IllegalArgumentException e) {
                problems.add(at, path, e.getMessage());
            }
        }
    }

    /** Every expectation must be about a point at least. */
    private static void refuseNowhere(Scenario scenario, Problems problems) {
        List<ExpectSpec> expectations = scenario.spec().expect();
        for (int i = 0; i < expectations.size(); i++) {
            Expectation expectation = expectations.get(i).expectation();
            String path = "expect[" + i + "].where";
            Position at = scenario.base()
                    .tree()
                    .get(path)
                    .orElse(scenario.base().tree())
                    .at();
            try {
                if (scenario.points().stream().noneMatch(point -> expectation.isAbout(point.values()))) {
                    problems.add(
                            at,
                            path,
                            "where " + expectation.where() + " must fit a point of the sweep."
                                    + known(scenario, expectation));
                }
            } catch (IllegalArgumentException e) {
                problems.add(at, path, e.getMessage());
            }
        }
        problems.throwIfAny();
    }

    /** The values that the sweep gives to what is asked for. */
    private static String known(Scenario scenario, Expectation expectation) {
        return "\nMaybe "
                + scenario.points().stream()
                        .flatMap(point -> point.values().entrySet().stream())
                        .filter(value -> expectation.where().keySet().stream()
                                .anyMatch(key -> value.getKey().equals(key)
                                        || value.getKey().endsWith("." + key)))
                        .map(value ->
                                value.getKey().substring(value.getKey().lastIndexOf('.') + 1) + ": " + value.getValue())
                        .distinct()
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining(", or "))
                + ".";
    }

    /** {@code stakes: {csv: …}} and {@code {distribution: …}} need no type. */
    private static YamlTree withTypes(YamlTree tree) {
        if (!(tree instanceof Mapping map) || !(map.value("population").orElse(null) instanceof Sequence groups)) {
            return tree;
        }
        ImmutableList.Builder<YamlTree> typed = ImmutableList.builder();
        for (YamlTree group : groups.items()) {
            typed.add(group instanceof Mapping named ? withStakesType(named) : group);
        }
        return replaced(map, "population", new Sequence(groups.at(), typed.build()));
    }

    private static Mapping withStakesType(Mapping group) {
        if (!(group.value("stakes").orElse(null) instanceof Mapping stakes)
                || stakes.value("type").isPresent()) {
            return group;
        }
        for (String kind : List.of("csv", "distribution")) {
            if (stakes.value(kind).isPresent()) {
                ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
                entries.put("type", new Entry(stakes.at(), new Scalar(stakes.at(), kind, false)));
                entries.putAll(stakes.entries());
                return replaced(group, "stakes", new Mapping(stakes.at(), entries.buildOrThrow()));
            }
        }
        return group;
    }

    private static Mapping replaced(Mapping map, String key, YamlTree value) {
        ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
        map.entries()
                .forEach(
                        (name, entry) -> entries.put(name, name.equals(key) ? new Entry(entry.keyAt(), value) : entry));
        return new Mapping(map.at(), entries.buildOrThrow());
    }
}
