package stakeout.results.statistics;

/** What a measure held against a bound says. Only {@link #MET} passes. */
public enum Verdict {
    MET,
    BROKEN,
    UNDECIDED
}
