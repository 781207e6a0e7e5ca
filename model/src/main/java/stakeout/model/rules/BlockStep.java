package stakeout.model.rules;

/** A prepared rule over rows. Blocks come in ascending order and cover every row once. */
@FunctionalInterface
public interface BlockStep {
    /** What a rule answers that has nothing to do to the rows. */
    BlockStep NOTHING = (from, to) -> {};

    /** Applies the rule to rows {@code from ≤ row < to}. */
    void apply(int from, int to);

    /** Called once, after the last block: postings and totals gathered over the blocks. */
    default void finish() {}
}
