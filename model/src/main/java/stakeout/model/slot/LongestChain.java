package stakeout.model.slot;

/**
 * The longest chain goes on; of equally long ones the one seen first. Source: [selfish-mining] §2. Unlike [praos], a fork may be as
 * long as the period: whether it is too deep for the protocol is the attack's to know.
 */
public record LongestChain() implements ForkChoice {
    @Override
    public int head(BlockTree tree) {
        return tree.highest();
    }

    @Override
    public boolean isByVotes() {
        return false;
    }
}
