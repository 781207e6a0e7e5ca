package stakeout.scenarios.world;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.ExecutionError;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import stakeout.agents.DelegatorGroup;
import stakeout.agents.Group;
import stakeout.agents.Network;
import stakeout.agents.Partition;
import stakeout.agents.World;
import stakeout.agents.strategy.AdversarialStrategy;
import stakeout.model.economy.Financing;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.TimeScale;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.Roster;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Resolved;
import stakeout.scenarios.spec.GroupSpec;
import stakeout.scenarios.spec.NetworkSpec.PartitionSpec;
import stakeout.scenarios.spec.ScenarioSpec;

/** Makes worlds of resolved scenarios; points and replications with the same population share it. Safe for threads. */
public final class WorldFactory {
    /** The number of the first period: far enough from 0 that no protocol's own beginning is played. */
    private static final long START_PERIOD = 1_000;

    private static final int KEPT_POPULATIONS = 8;
    /** Sums and differences of it must fit 128 bits. */
    private static final int MOST_SUPPLY_BITS = 120;

    /** A population with its delegations. */
    private record Peopled(Population population, DelegationTable delegations) {}

    private record Key(ImmutableList<?> parts) {}

    private final Cache<Key, Peopled> kept =
            CacheBuilder.newBuilder().maximumSize(KEPT_POPULATIONS).build();

    /**
     * The world of one run.
     *
     * @throws IllegalArgumentException with the path of what is wrong in front
     * @throws UserMistake if a stake file is at fault
     */
    public World world(Resolved scenario, int replication) {
        ScenarioSpec spec = scenario.spec();
        Protocol protocol = scenario.protocol().protocol();
        Peopled people = people(spec, protocol.token(), scenario.folder());
        Population population = people.population;
        TimeScale scale = TimeScale.of(protocol.period());
        return new World(
                protocol,
                new Genesis(
                        population.roster(),
                        population.operatorOf(),
                        population.stake(),
                        population.attributes(),
                        people.delegations,
                        supply(scenario, protocol.token(), population.total()),
                        START_PERIOD),
                spec.population().stream().map(WorldFactory::group).collect(ImmutableList.toImmutableList()),
                spec.delegators().stream()
                        .map(group -> new DelegatorGroup(group.name(), group.strategy()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(spec.attacks()),
                new Network(
                        spec.network().partition().map(partition -> partition(partition, population, scale)),
                        spec.network().tieShare().toDouble(),
                        spec.network().evidenceDelay(),
                        spec.network().checkpointAge()),
                spec.economy()
                        .map(economy -> named("economy", economy::economy))
                        .map(economy -> economy.with(financing(spec, protocol.token(), population))),
                Horizons.of(spec, scale),
                spec.periodsPerStep(),
                spec.masterSeed(),
                replication);
    }

    /**
     * Refuses a scenario of which a part could never happen.
     *
     * @throws IllegalArgumentException if an attack or a split of the network would begin after the run ends
     */
    public static void checkReached(Resolved scenario) {
        Horizons.checkReached(
                scenario.spec(), TimeScale.of(scenario.protocol().protocol().period()));
    }

    /** What a reader of the results must know about the stake. */
    public ImmutableList<String> notes(Resolved scenario) {
        Token token = scenario.protocol().protocol().token();
        return people(scenario.spec(), token, scenario.folder()).population.notes();
    }

    /** The months that the scenario's stake data are of; empty where stake is made up. */
    public ImmutableList<YearMonth> stakeMonths(Resolved scenario) {
        Token token = scenario.protocol().protocol().token();
        return people(scenario.spec(), token, scenario.folder()).population.months();
    }

    private static Group group(GroupSpec group) {
        return new Group(group.name(), group.strategy().orElseGet(AdversarialStrategy::new), group.cohort());
    }

    private Peopled people(ScenarioSpec spec, Token token, Path folder) {
        Key key = new Key(ImmutableList.of(
                spec.population().stream().map(WorldFactory::withoutStrategy).toList(),
                spec.delegators(),
                token,
                spec.masterSeed(),
                folder));
        try {
            return kept.get(key, () -> {
                Population population =
                        new PopulationBuilder(token, spec.masterSeed(), folder).build(spec.population());
                return new Peopled(population, Delegators.table(spec.delegators(), population));
            });
        } catch (ExecutionError e) {
            if (e.getCause() instanceof OutOfMemoryError outOfMemory) {
                throw outOfMemory;
            }
            throw e;
        } catch (ExecutionException | UncheckedExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static GroupSpec withoutStrategy(GroupSpec group) {
        return new GroupSpec(
                group.name(),
                group.validators(),
                group.stake(),
                group.stakes(),
                group.operators(),
                group.entity(),
                group.entities(),
                group.selfStake(),
                group.commission(),
                group.pledge(),
                group.cost(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                false);
    }

    /** How attackers come by their own stake, which therefore must be known. */
    private static ImmutableMap<String, Financing> financing(ScenarioSpec spec, Token token, Population population) {
        ImmutableMap.Builder<String, Financing> financing = ImmutableMap.builder();
        Roster roster = population.roster();
        for (GroupSpec group : spec.population()) {
            if (group.financing().isPresent()) {
                String key = "population[" + group.name() + "].financing";
                named(key, () -> {
                    group.financing().get().check(token);
                    return key;
                });
                for (int operator = 0; operator < roster.operators(); operator++) {
                    checkArgument(
                            roster.groupOf()[operator] != roster.group(group.name())
                                    || roster.ownStakePpb()[operator] != Roster.UNKNOWN,
                            "%s: it must be known how much of the stake is the attackers' own.\n"
                                    + "Maybe selfStake: 1, where all of it was come by like that.",
                            key);
                }
                financing.put(group.name(), group.financing().get());
            }
        }
        return financing.buildOrThrow();
    }

    private static BigInteger supply(Resolved scenario, Token token, BigInteger staked) {
        Money written = scenario.spec()
                .supply()
                .or(() -> scenario.protocol().supply())
                .orElseThrow(() -> new IllegalArgumentException(
                        "supply is missing: neither the scenario nor its protocol says how many tokens there are."
                                + "\nMaybe supply: 1_000_000_000 " + token.symbol() + "."));
        BigInteger supply = named("supply", () -> written.wideBaseUnits(token));
        checkArgument(
                supply.compareTo(staked) >= 0,
                "supply (%s %s) must be at least what is staked (%s).\nMaybe less stake, or a supply of its own in the scenario.",
                supply,
                token.baseUnit(),
                staked);
        checkArgument(
                supply.bitLength() <= MOST_SUPPLY_BITS,
                "supply (%s %s) must be below 2^%s.\nMaybe the amount is in %s already.",
                supply,
                token.baseUnit(),
                MOST_SUPPLY_BITS,
                token.baseUnit());
        return supply;
    }

    private static Partition partition(PartitionSpec partition, Population population, TimeScale scale) {
        BigDecimal from = named("network.partition.from", () -> partition.from().seconds(scale));
        BigDecimal to = named("network.partition.to", () -> partition.to().seconds(scale));
        checkArgument(
                to.compareTo(from) > 0,
                "network.partition.to (%s) must be after from (%s).",
                partition.to(),
                partition.from());
        return new Partition(
                START_PERIOD + partition.from().periodsRoundedUp(scale),
                START_PERIOD + partition.to().periodsRoundedUp(scale),
                Sides.of(partition, population),
                partition.canonical());
    }

    /** What {@code made} answers; what it refuses is named by the key it stands under. */
    private static <T> T named(String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }
}
