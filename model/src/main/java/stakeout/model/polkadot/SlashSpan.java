package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a validator's offences of one era take: its highest fraction counts, not their sum, so that a further offence takes only what
 * it is above the highest before it.
 *
 * <pre>due(amount) = fraction · amount − fraction before · amount      [each to the nearest, halves down]</pre>
 *
 * <p>Source: [polkadot-sdk] substrate/frame/staking-async/src/slashing.rs.
 *
 * @param beforePpb the highest fraction so far
 * @param nowPpb the highest with this offence, not below it
 */
public record SlashSpan(int beforePpb, int nowPpb) {
    public static final SlashSpan NONE = new SlashSpan(0, 0);

    public SlashSpan {
        checkArgument(
                0 <= beforePpb && beforePpb <= nowPpb && nowPpb <= Perbill.ONE,
                "fractions (%s, %s ppb) of a slash must be in [0, 1] and not fall.",
                beforePpb,
                nowPpb);
    }

    /** With one more offence. */
    public SlashSpan with(int fractionPpb) {
        return new SlashSpan(nowPpb, Math.max(nowPpb, fractionPpb));
    }

    /** Whether there is something to take that was not taken before. */
    public boolean isHigher() {
        return nowPpb > beforePpb;
    }

    /** What of an exposed amount falls due. */
    public long due(long amount) {
        return Perbill.times(nowPpb, amount) - Perbill.times(beforePpb, amount);
    }

    /** The reporter's share of what falls due; of several who report, the first has all of it. */
    public static long reward(int rewardFractionPpb, long due) {
        return Perbill.times(rewardFractionPpb, due);
    }
}
