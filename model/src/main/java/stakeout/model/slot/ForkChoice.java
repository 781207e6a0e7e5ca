package stakeout.model.slot;

/** Which of several forks goes on. */
public interface ForkChoice {
    /** The block that whoever follows the rule builds and votes on, by what all see. */
    int head(BlockTree tree);

    /** Whether committees vote for blocks, so that weight and not length decides. */
    boolean isByVotes();
}
