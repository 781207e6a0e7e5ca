package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.Unsigned;

/**
 * What a vote earns once the slot it voted for is rooted: most for a vote that landed soon.
 *
 * <pre>credits = maximum while latency ≤ grace, else one less for each further slot, and never below 1</pre>
 *
 * <p>Before timely vote credits every vote earned 1: {@link #flat}. Source: [agave] programs/vote/src/vote_state; [simd] 0033, whose text
 * speaks of 8 where the code has 16.
 *
 * @param graceSlots latency that costs nothing, at least 0
 * @param maximum credits of a timely vote, at least 1
 */
public record VoteCredits(int graceSlots, int maximum) {
    /** As on mainnet-beta. */
    public static final VoteCredits TIMELY = new VoteCredits(2, 16);

    public VoteCredits {
        checkArgument(graceSlots >= 0, "graceSlots (%s) must be at least 0.\nMaybe 2.", graceSlots);
        checkArgument(maximum >= 1, "maximum (%s) of vote credits must be at least 1.\nMaybe 16.", maximum);
    }

    /** One credit a vote, however late. */
    public static VoteCredits flat() {
        return new VoteCredits(0, 1);
    }

    /** Slots from the one voted for to the one the vote landed in; 0 where it would lie before. Unsigned. */
    public static long latency(long votedSlot, long voteInSlot) {
        return Unsigned.subtractSaturated(voteInSlot, votedSlot);
    }

    /** Credits of a vote by its latency in slots, unsigned. */
    public long of(long latencySlots) {
        long late = Unsigned.subtractSaturated(latencySlots, graceSlots);
        return Math.max(1, Unsigned.subtractSaturated(maximum, late));
    }
}
