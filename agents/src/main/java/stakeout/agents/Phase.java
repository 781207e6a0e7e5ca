package stakeout.agents;

/** The phases of a step, in order. CONSENSUS to SETTLEMENT happen once a period, the others once a step. */
public enum Phase {
    /** Prices, outages, partitions. */
    ENVIRONMENT(0),
    /** Coalitions plan and give orders. */
    PLOT(1),
    /** Agents write their intents. */
    DECISION(2),
    /** Proposers, votes, forks. */
    CONSENSUS(3),
    /** Evidence and requests enter the chain. */
    ENFORCEMENT(4),
    /** The protocol's own period function. */
    SETTLEMENT(5),
    /** Costs are paid, delegations move. */
    MARKET(6),
    /** Facts are told. */
    OBSERVATION(7);

    private final int ordering;

    Phase(int ordering) {
        this.ordering = ordering;
    }

    /** The ordering in MASON's schedule: lower ones first. */
    public int ordering() {
        return ordering;
    }
}
