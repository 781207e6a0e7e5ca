package stakeout.agents.coalition;

import java.math.BigInteger;
import stakeout.agents.World;

/**
 * A coalition that a briber buys. Not for files: the attack {@code bribery} says it.
 *
 * @param budgetMicros the most that its promises may cost it, micro-units of the currency
 * @param threshold of the protocol: what the briber buys up to
 */
public record BribedForming(Offer offer, Timing timing, long budgetMicros, String threshold) implements Forming {
    @Override
    public Gathering begin(Talks talks) {
        return new Bidding(talks, this);
    }

    @Override
    public BigInteger needs(Stakes stakes) {
        return stakes.quota(threshold);
    }

    /** The gain is the briber's, who is outside. */
    @Override
    public boolean sharesGain() {
        return false;
    }

    @Override
    public void check(World world, Iterable<String> groups) {
        Laws.needPrice(world, "bribery");
        Laws.canPass(world, groups, threshold);
    }
}
