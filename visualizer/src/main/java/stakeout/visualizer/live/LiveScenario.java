package stakeout.visualizer.live;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.agents.coalition.NamedForming;
import stakeout.model.TypeNames;
import stakeout.model.observe.Observer;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.Position;
import stakeout.scenarios.load.TreePath;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.load.YamlTree.Entry;
import stakeout.scenarios.load.YamlTree.Mapping;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.run.Rehearsal;
import stakeout.scenarios.world.WorldFactory;
import stakeout.visualizer.moment.StrategyTerms;

/**
 * A scenario that can be played again and again, its rules and what its sweep sets changed in between: at first the first point of
 * the sweep, replication 0. Played unchanged, it gives the rows that {@code stakeout run} records.
 */
public final class LiveScenario {
    private static final String PROTOCOL = "protocol.";
    /** What a run that is watched has no use for. */
    private static final ImmutableSet<String> LEFT_OUT = ImmutableSet.of("sweep", "expect");

    private final Binder binder = Vocabulary.binder();
    private final ScenarioReader reader = new ScenarioReader(binder, new ProtocolLibrary(binder, Families.all()));
    private final WorldFactory worlds = new WorldFactory();
    private final Scenario asWritten;
    /** The paths that the sweep sets, but those of the protocol, which can be changed anyhow. */
    private final ImmutableList<String> swept;

    private Scenario scenario;

    /** @throws UserMistake if there is no such scenario, or it cannot be played */
    public LiveScenario(String nameOrFile) {
        Experiment experiment = new Library(binder, reader).read(nameOrFile, Library.unchanged());
        Scenario first = experiment.scenarios().get(0);
        swept = first.points().get(0).values().keySet().stream()
                .filter(path -> !path.startsWith(PROTOCOL))
                .collect(ImmutableList.toImmutableList());
        scenario = alone(first.points().get(0), ((Mapping) first.points().get(0).tree()).entries());
        rehearse(scenario);
        asWritten = scenario;
    }

    /** From the next run on the rules are again as they were when it was opened. */
    public void reset() {
        scenario = asWritten;
    }

    private Scenario alone(Resolved point, Map<String, Entry> entries) {
        Map<String, Entry> kept = new LinkedHashMap<>(entries);
        LEFT_OUT.forEach(kept::remove);
        // the one that is watched
        kept.computeIfPresent("replications", (key, entry) -> new Entry(entry.keyAt(), YamlTree.scalar("1")));
        return reader.read(new Mapping(point.tree().at(), ImmutableMap.copyOf(kept)), point.folder());
    }

    private void rehearse(Scenario tried) {
        new Rehearsal(worlds).notes(experiment(tried));
    }

    private static Experiment experiment(Scenario one) {
        return new Experiment(one.name(), ImmutableList.of(one));
    }

    /** As an experiment of its own, to be recorded. */
    public Experiment experiment() {
        return experiment(scenario);
    }

    private Resolved point() {
        return scenario.points().get(0);
    }

    public String name() {
        return scenario.name();
    }

    public String question() {
        return scenario.spec().question();
    }

    /**
     * What can be changed, as text: what the sweep sets elsewhere than in the protocol, by its whole path; then the values of the
     * protocol's rules, by path below {@code protocol}. In the order of the file.
     */
    public ImmutableMap<String, String> rules() {
        return rules(scenario);
    }

    /** The same as they were when it was opened. */
    public ImmutableMap<String, String> rulesAsWritten() {
        return rules(asWritten);
    }

    private ImmutableMap<String, String> rules(Scenario of) {
        ImmutableMap.Builder<String, String> rules = ImmutableMap.builder();
        ImmutableMap<String, String> values = of.points().get(0).tree().flatten();
        values.forEach((path, value) -> {
            if (isSwept(path)) {
                rules.put(path, value);
            }
        });
        values.forEach((path, value) -> {
            if (path.startsWith(PROTOCOL) && !path.equals(PROTOCOL + "extends")) {
                rules.put(path.substring(PROTOCOL.length()), value);
            }
        });
        return rules.buildOrThrow();
    }

    private boolean isSwept(String path) {
        return swept.stream()
                .anyMatch(set -> path.equals(set) || path.startsWith(set + ".") || path.startsWith(set + "["));
    }

    /**
     * Gives a rule, or what the sweep sets, another value from the next run on.
     *
     * @throws UserMistake if the rules refuse it; nothing has changed then
     */
    public void change(String rule, String value) {
        String path = isSwept(rule) ? rule : PROTOCOL + rule;
        YamlTree changed = point().tree().with(TreePath.parse(path, Position.NOWHERE), YamlTree.scalar(value.strip()));
        Scenario tried = alone(point(), ((Mapping) changed).entries());
        rehearse(tried);
        scenario = tried;
    }

    /** What a run of it looks like, before it began. */
    LiveMoment moment() {
        ImmutableSet.Builder<String> coalition = ImmutableSet.builder();
        for (Attack attack : scenario.spec().attacks()) {
            coalition.addAll(attack.by().groups());
        }
        boolean isJoined = scenario.spec().attacks().stream()
                .anyMatch(attack -> !(attack.by().forming() instanceof NamedForming));
        return moment(name() + ", live", coalition.build(), isJoined);
    }

    /** What its honest twin looks like. */
    LiveMoment twinMoment() {
        return moment(name() + ", honest twin", ImmutableSet.of(), false);
    }

    private LiveMoment moment(String title, ImmutableSet<String> coalition, boolean isJoined) {
        ImmutableMap.Builder<String, String> strategies = ImmutableMap.builder();
        scenario.spec()
                .population()
                .forEach(group -> strategies.put(
                        group.name(),
                        group.strategy()
                                .map(strategy ->
                                        TypeNames.of(strategy.getClass(), stakeout.agents.strategy.Strategy.class))
                                .orElse("adversarial")));
        return new LiveMoment(
                title,
                name(),
                question(),
                ImmutableMap.of(),
                strategies.buildKeepingLast(),
                StrategyTerms.of(point().tree().flatten()),
                coalition,
                isJoined);
    }

    /** Whether there is an attack, so that the run has an honest twin. */
    boolean hasTwin() {
        return !scenario.spec().attacks().isEmpty();
    }

    /** A run, not yet started. */
    public StakingSimulation simulation(Observer observer) {
        World world = worlds.world(point(), 0);
        return new StakingSimulation(world, observer);
    }

    /** Its honest twin, not yet started; it goes on for as long as the run may. */
    StakingSimulation twin(Observer observer) {
        return new StakingSimulation(worlds.world(point(), 0).honestTwin(), observer);
    }
}
