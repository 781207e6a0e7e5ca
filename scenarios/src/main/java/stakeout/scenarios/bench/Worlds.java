package stakeout.scenarios.bench;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Locale;
import stakeout.agents.Group;
import stakeout.agents.World;
import stakeout.model.protocol.Protocol;
import stakeout.model.state.Genesis;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.load.Problems;
import stakeout.scenarios.load.YamlReader;
import stakeout.scenarios.load.YamlTree;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.world.WorldFactory;

/** Benchmarked worlds come from scenario texts, as any user's do. */
final class Worlds {
    private Worlds() {}

    /**
     * Reads a scenario.
     *
     * @param name of the scenario
     * @param lines its other keys, from {@code protocol} on
     */
    static Scenario scenario(String name, Iterable<String> lines) {
        Problems problems = new Problems();
        String text = "scenario: " + name + "\nquestion: How fast is it?\nmasterSeed: 20260101\n"
                + String.join("\n", lines) + "\n";
        YamlTree tree = YamlReader.parse(name + ".yaml", text, problems);
        problems.throwIfAny();
        Binder binder = Vocabulary.binder();
        return new ScenarioReader(binder, new ProtocolLibrary(binder, Families.all())).read(tree, Path.of(""));
    }

    static Experiment experiment(Scenario scenario) {
        return new Experiment(scenario.name(), ImmutableList.of(scenario));
    }

    static World world(Scenario scenario) {
        return new WorldFactory().world(scenario.base(), 0);
    }

    /** A line of {@code population}: validators of some operators who are offline with a probability a period. */
    static String group(String name, int validators, int operators, String stake, double offline, String period) {
        return String.format(
                Locale.ROOT,
                "  - {name: %s, validators: %d, operators: %d, stake: %s, strategy: {type: flaky, offlineProbability: %s per %s}}",
                name,
                validators,
                operators,
                stake,
                offline,
                period);
    }

    /** The same world by another protocol, or of other groups. */
    static World with(World world, Protocol protocol, ImmutableList<Group> groups) {
        return with(world, protocol, groups, world.genesis());
    }

    /** The same world with other stakes, base units. */
    static World withStake(World world, long[] stake) {
        Genesis genesis = world.genesis();
        return with(
                world,
                world.protocol(),
                world.groups(),
                new Genesis(
                        genesis.roster(),
                        genesis.operatorOf(),
                        stake,
                        genesis.attributes(),
                        genesis.delegations(),
                        genesis.supply(),
                        genesis.startPeriod()));
    }

    private static World with(World world, Protocol protocol, ImmutableList<Group> groups, Genesis genesis) {
        return new World(
                protocol,
                genesis,
                groups,
                world.delegators(),
                world.attacks(),
                world.network(),
                world.economy(),
                world.horizon(),
                world.periodsPerStep(),
                world.masterSeed(),
                world.replication());
    }
}
