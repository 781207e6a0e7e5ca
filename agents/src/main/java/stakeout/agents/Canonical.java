package stakeout.agents;

/**
 * Which of two branches all follow once they see both. A branch that has finalised beyond the fork always goes before one that
 * has not: clients do not give up a final block.
 */
public enum Canonical {
    /** The branch that finalised beyond the fork first; A when neither did, or both in one period. */
    FIRST,
    /** The branch for which more weight voted in the last period before healing; A when equal. */
    WEIGHT
}
