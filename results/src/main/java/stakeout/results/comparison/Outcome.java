package stakeout.results.comparison;

/** What a difference of two means says. */
public enum Outcome {
    BETTER,
    WORSE,
    /** Surely greater, or exactly so without chance, where neither way is better. */
    HIGHER,
    LOWER,
    /** The same value in every replication. */
    NO_CHANGE,
    /** The interval holds 0, or chance was asked and there are too few values for one. */
    UNDECIDED
}
