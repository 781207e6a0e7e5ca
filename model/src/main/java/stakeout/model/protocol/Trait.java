package stakeout.model.protocol;

/** What a protocol has that an attack may need or that decides what an attack leads to. */
public enum Trait {
    /** Blocks or epochs become final by a quorum of weight. */
    FINALITY,
    /** Without a quorum no further period is settled: the chain stands still. */
    HALTS_WITHOUT_QUORUM,
    /** Absent weight is burned while finality is missing. */
    INACTIVITY_LEAK,
    /** Two conflicting votes are provable and punished. */
    PUNISHES_EQUIVOCATION,
    /** Missing too many votes in a window is punished by removal. */
    PUNISHES_DOWNTIME,
    /** Others bond stake to validators and can move it. */
    DELEGATION,
    /** Block proposers choose which votes enter the chain, so they can leave some out. */
    PROPOSER_INCLUDES_VOTES
}
