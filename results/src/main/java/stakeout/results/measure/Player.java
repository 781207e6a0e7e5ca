package stakeout.results.measure;

/** Who votes as one where the power of votes is asked for. */
public enum Player {
    /** Each operator. */
    OPERATOR,
    /** All operators of an entity together. */
    ENTITY,
    /** All operators of the group together; every other operator by itself. */
    BLOC
}
