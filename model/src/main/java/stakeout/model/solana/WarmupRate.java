package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalLong;
import stakeout.model.arithmetic.Unsigned;

/**
 * How much of the cluster's effective stake may become effective, and how much may cease to be, in one epoch.
 *
 * <p>Source: [solana-stake] interface/src/warmup_cooldown_allowance.rs.
 *
 * @param changeEpoch from which epoch on the new rate holds, unsigned; without one the old rate holds for ever
 */
public record WarmupRate(int oldBps, int newBps, OptionalLong changeEpoch) {
    /** The whole, in basis points. */
    public static final int WHOLE = 10_000;

    private static final long LOW_32 = 0xFFFF_FFFFL;

    public WarmupRate {
        check("oldBps", oldBps, 2_500);
        check("newBps", newBps, 900);
    }

    private static void check(String name, int bps, int usual) {
        checkArgument(
                bps >= 1 && bps <= WHOLE,
                "%s (%s) of warm-up must be in [1, 10000]: at 0 stake would never move.\nMaybe %s.",
                name,
                bps,
                usual);
    }

    /** 25 % until an epoch and 9 % from it on. */
    public static WarmupRate mainnet(OptionalLong changeEpoch) {
        return new WarmupRate(2_500, 900, changeEpoch);
    }

    /** The rate in an epoch (unsigned), basis points. */
    public int bps(long epoch) {
        return changeEpoch.isPresent() && Long.compareUnsigned(epoch, changeEpoch.getAsLong()) >= 0 ? newBps : oldBps;
    }

    /**
     * What one account may change in an epoch: its part of what the cluster may change, by its part of what wants to.
     *
     * <pre>⌊account × effective × bps / (portion × 10,000)⌋, at most account    [lamports; 0 if any of the three is 0]</pre>
     *
     * The numerator stops at 2¹²⁸ − 1. All unsigned. The caller takes at least 1, so that dust moves too.
     *
     * @param account what the account still has to change
     * @param portion what all accounts had to change in the epoch before
     * @param effective the cluster's effective stake in the epoch before
     */
    public static long allowance(long account, long portion, long effective, int bps) {
        if (account == 0 || portion == 0 || effective == 0) {
            return 0;
        }
        // The numerator in four limbs of 32 bits, least first, times bps; what passes 128 bits saturates.
        long high = Unsigned.multiplyHigh(account, effective);
        long low = account * effective;
        long limb0 = (low & LOW_32) * bps;
        long limb1 = (low >>> 32) * bps + (limb0 >>> 32);
        long limb2 = (high & LOW_32) * bps + (limb1 >>> 32);
        long limb3 = (high >>> 32) * bps + (limb2 >>> 32);
        if (limb3 > LOW_32) {
            limb0 = limb1 = limb2 = limb3 = LOW_32;
        }
        // ⌊⌊n / 10,000⌋ / portion⌋ is ⌊n / (portion × 10,000)⌋: first by 10,000, limb by limb.
        long q3 = limb3 / WHOLE;
        long rest = limb3 % WHOLE << 32 | (limb2 & LOW_32);
        long q2 = rest / WHOLE;
        rest = rest % WHOLE << 32 | (limb1 & LOW_32);
        long q1 = rest / WHOLE;
        rest = rest % WHOLE << 32 | (limb0 & LOW_32);
        long quotientHigh = q3 << 32 | q2;
        long quotientLow = q1 << 32 | rest / WHOLE;
        return Long.compareUnsigned(quotientHigh, portion) >= 0
                ? account
                : Unsigned.min(account, Unsigned.divide(quotientHigh, quotientLow, portion));
    }
}
