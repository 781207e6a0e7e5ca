package stakeout.model.solana;

/**
 * Splits a reward between voter and staker, each side rounded down by itself, so that what division leaves is lost to both (it is
 * never minted).
 *
 * <pre>
 * voter  = ⌊reward × bps / 10,000⌋          [lamports, unsigned]
 * staker = ⌊reward × (10,000 − bps) / 10,000⌋
 * </pre>
 *
 * At 0 and from 10,000 on all goes to one side and nothing is split. Source: [agave] runtime/src/inflation_rewards/mod.rs.
 */
public final class CommissionSplit {
    /** The whole, in basis points. */
    public static final int WHOLE = 10_000;

    private CommissionSplit() {}

    /** Whether both sides should get something. */
    public static boolean isSplit(int bps) {
        return bps > 0 && bps < WHOLE;
    }

    /**
     * The voter's part.
     *
     * @param bps at least 0; above 10,000 counts as 10,000
     * @param reward unsigned
     */
    public static long voter(int bps, long reward) {
        return part(Math.min(bps, WHOLE), reward);
    }

    /** The staker's part; as {@link #voter}. */
    public static long staker(int bps, long reward) {
        return part(WHOLE - Math.min(bps, WHOLE), reward);
    }

    /** ⌊reward × bps / 10,000⌋ without a product that passes 64 bits. */
    private static long part(int bps, long reward) {
        long whole = Long.divideUnsigned(reward, WHOLE);
        long rest = reward - whole * WHOLE;
        return whole * bps + rest * bps / WHOLE;
    }

    /** A reward that would leave one of two sides with nothing is not paid at all: the credits stay for later. */
    public static boolean leavesOneSideEmpty(int bps, long reward) {
        return isSplit(bps) && (voter(bps, reward) == 0 || staker(bps, reward) == 0);
    }

    /**
     * Whether a validator may change its commission now: down at any time, up in the first half of an epoch only. Source:
     * [agave] programs/vote/src/vote_state, is_commission_update_allowed.
     *
     * @param slotInEpoch from 0, below {@code slotsPerEpoch}
     */
    public static boolean mayChange(int fromBps, int toBps, long slotInEpoch, long slotsPerEpoch) {
        return toBps <= fromBps || slotInEpoch <= slotsPerEpoch - slotInEpoch;
    }
}
