package stakeout.results.comparison;

/** What a difference of two means says. */
public enum Outcome {
    BETTER,
    WORSE,
    /** Surely greater, where neither way is better. */
    HIGHER,
    LOWER,
    /** The same value in every replication. */
    NO_CHANGE,
    /** The interval holds 0, or there are too few values for one. */
    UNDECIDED
}
