package stakeout.model.observe;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import stakeout.model.economy.Economy;
import stakeout.model.protocol.Protocol;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/**
 * What stands before the first step.
 *
 * @param state the canonical branch at genesis
 * @param periodsPerStep how many periods pass between two calls of {@link Observer#step}
 * @param economy prices and costs, where the scenario declares them
 * @param attackers by attack (its index and name, {@code 0:finality-stall}): the groups whose operators are its coalition
 * @param accidents those of them that befall these groups, who are innocent: stolen keys, a fault in common
 */
public record WorldFacts(
        Protocol protocol,
        Roster roster,
        ProtocolState state,
        int periodsPerStep,
        Optional<Economy> economy,
        ImmutableListMultimap<String, String> attackers,
        ImmutableSet<String> accidents) {}
