package stakeout.model.observe;

import stakeout.model.state.ProtocolState;

/**
 * One living branch of the chain.
 *
 * @param name {@code A}; {@code B} while the network is split, {@code invalid} while an invalid block stands for votes
 * @param state after the last settlement
 * @param beyondFork whether it holds for final what excludes the other branch
 */
public record BranchFacts(String name, ProtocolState state, boolean beyondFork) {}
