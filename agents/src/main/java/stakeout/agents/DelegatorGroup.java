package stakeout.agents;

import stakeout.agents.delegation.DelegatorStrategy;

/**
 * Delegators of one kind.
 *
 * @param name as in {@code genesis.delegations().groupNames()}
 * @param strategy what each of them does with its stake
 */
public record DelegatorGroup(String name, DelegatorStrategy strategy) {}
