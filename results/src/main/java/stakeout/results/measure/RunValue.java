package stakeout.results.measure;

/** How the readings of a run become one value. Absent readings are left out; without any reading the value is absent. */
public enum RunValue {
    LAST,
    MEAN,
    MAX,
    MIN,
    SUM
}
