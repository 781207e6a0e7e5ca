package stakeout.agents.delegation;

/** What a delegator does with its stake: an immutable record, shared by threads and runs. */
public interface DelegatorStrategy {
    /** Looks at the market for the first time: what changes while playing lives in the object returned. */
    DelegatorBehaviour begin(DelegatorSeat seat);
}
