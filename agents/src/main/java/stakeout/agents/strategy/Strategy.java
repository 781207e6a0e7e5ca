package stakeout.agents.strategy;

/** What an operator does each period: an immutable record, shared by threads and runs. */
public interface Strategy {}
