package stakeout.model.observe;

import stakeout.model.protocol.Protocol;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/**
 * What stands before the first step.
 *
 * @param state the canonical branch at genesis
 * @param periodsPerStep how many periods pass between two calls of {@link Observer#step}
 */
public record WorldFacts(Protocol protocol, Roster roster, ProtocolState state, int periodsPerStep) {}
