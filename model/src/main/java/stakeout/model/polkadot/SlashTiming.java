package stakeout.model.polkadot;

/**
 * When a slash is taken and when unbonding ends, by eras. Source: [polkadot-sdk] substrate/frame/staking-async/src/slashing.rs,
 * pallet/impls.rs (unbonding_duration).
 */
public final class SlashTiming {
    private SlashTiming() {}

    /** The era at whose beginning a slash is taken. */
    public static long dueEra(long offenceEra, long deferEras) {
        return Math.addExact(offenceEra, deferEras);
    }

    /** From which era on a validator's unbonded stake is free. */
    public static long validatorUnlockEra(long unbondEra, long bondingEras) {
        return Math.addExact(unbondEra, bondingEras);
    }

    /** As for validators where nominators are slashable, or if it validated within the bonding time; else the fast way. */
    public static long nominatorUnlockEra(
            long unbondEra, long bondingEras, long fastUnbondEras, boolean slashable, boolean validatedLately) {
        return Math.addExact(unbondEra, slashable || validatedLately ? bondingEras : fastUnbondEras);
    }
}
