package stakeout.model.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The share of every committee above which a reorganisation succeeds against a boost B of a committee's weight: committees of weight 1, messages
 * at once, one vote each.
 *
 * <pre>
 * ex ante   k b &gt; B             k hidden blocks with the votes of their slots against the next block's boost
 * ex post   b + B &gt; 1 − b       a boosted block with withheld votes against the votes for the block before it
 * sandwich  2 b + B &gt; 1 − b     a hidden block with the votes of two slots and a boosted block against the block between
 * </pre>
 *
 * <p>A greater boost makes the first harder and the others easier. Source: [three-attacks] §2, with the boost of [consensus-specs]. Ex post
 * counts votes that [consensus-specs] validate_on_attestation lets nobody cast for a block of a later slot: a bound that flatters who attacks.
 */
public final class ReorgThresholds {
    private ReorgThresholds() {}

    /** @param blocks k, at least 1 */
    public static double exAnte(int blocks, double boost) {
        checkArgument(blocks >= 1, "blocks (%s) must be at least 1.", blocks);
        return boost / blocks;
    }

    public static double exPost(double boost) {
        return (1 - boost) / 2;
    }

    public static double sandwich(double boost) {
        return (1 - boost) / 3;
    }
}
