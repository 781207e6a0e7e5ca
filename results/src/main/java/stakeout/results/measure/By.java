package stakeout.results.measure;

/** Whose holdings are compared. */
public enum By {
    VALIDATOR,
    OPERATOR,
    ENTITY;

    /** Sorting a million validators takes a tenth of a second: not at every step. */
    Cadence cadence() {
        return this == VALIDATOR ? new Cadence(100) : Cadence.EVERY_STEP;
    }
}
