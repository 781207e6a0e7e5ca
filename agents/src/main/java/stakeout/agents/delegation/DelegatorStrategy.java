package stakeout.agents.delegation;

/** What a delegator does with its stake: an immutable record, shared by threads and runs. */
public interface DelegatorStrategy {}
