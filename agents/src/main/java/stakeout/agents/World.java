package stakeout.agents;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import stakeout.agents.attack.Attack;
import stakeout.model.economy.Economy;
import stakeout.model.protocol.Protocol;
import stakeout.model.state.Genesis;

/**
 * All that one run is made of: immutable, shared by threads.
 *
 * @param groups in the order of {@code genesis.roster().groups()}; rows of a group and of an operator stand together, in
 *     ascending order of both
 * @param delegators one a name in {@code genesis.delegations().groupNames()}
 * @param periodsPerStep how many exact periods pass between two decisions, at least 1
 * @param replication 0 for the first
 */
public record World(
        Protocol protocol,
        Genesis genesis,
        ImmutableList<Group> groups,
        ImmutableList<DelegatorGroup> delegators,
        ImmutableList<Attack> attacks,
        Network network,
        Optional<Economy> economy,
        Horizon horizon,
        int periodsPerStep,
        long masterSeed,
        int replication) {
    public World {
        checkArgument(periodsPerStep >= 1, "periodsPerStep (%s) must be at least 1.", periodsPerStep);
        checkArgument(replication >= 0, "replication (%s) must not be negative.", replication);
        checkArgument(
                groups.stream()
                        .map(Group::name)
                        .toList()
                        .equals(genesis.roster().groups()),
                "groups (%s) must be those of the roster, in its order: %s.",
                groups.stream().map(Group::name).toList(),
                genesis.roster().groups());
        ImmutableSet<String> names = ImmutableSet.copyOf(genesis.delegations().groupNames());
        checkArgument(
                delegators.size() == names.size()
                        && delegators.stream().map(DelegatorGroup::name).allMatch(names::contains),
                "delegators (%s) must be those of the delegations: %s.",
                delegators.stream().map(DelegatorGroup::name).toList(),
                names);
    }

    /** The same world from another beginning, of the same operators and groups. */
    public World with(Genesis other) {
        return new World(
                protocol,
                other,
                groups,
                delegators,
                attacks,
                network,
                economy,
                horizon,
                periodsPerStep,
                masterSeed,
                replication);
    }

    /**
     * The same world, draws and network without attacks: adversarial groups have no plan to follow and attest. It plays the whole
     * horizon, since without attacks there is nothing to settle.
     */
    public World honestTwin() {
        return honestTwin(horizon.periods());
    }

    /** As {@link #honestTwin()}, for as many periods as the run it is compared with played. */
    public World honestTwin(long periods) {
        return new World(
                protocol,
                genesis,
                groups,
                delegators,
                ImmutableList.of(),
                network,
                economy,
                new Horizon(periods, false),
                periodsPerStep,
                masterSeed,
                replication);
    }
}
