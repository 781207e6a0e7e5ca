package stakeout.results.measure;

/** Which way is better, for a comparison: for the network's security, not for any one group's purse. */
public enum Direction {
    HIGHER,
    LOWER,
    NEITHER
}
