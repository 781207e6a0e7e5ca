package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The cluster's stake epoch by epoch: what was effective, what was on its way in and on its way out. Of epochs in a row the
 * newest {@link #MOST_ENTRIES} are kept, as in the sysvar of that name. Lamports, unsigned. Source: [solana-stake]
 * interface/src/stake_history.rs.
 */
public final class StakeHistory {
    /** As MAX_ENTRIES. */
    public static final int MOST_ENTRIES = 512;

    private final long[] effective = new long[MOST_ENTRIES];
    private final long[] activating = new long[MOST_ENTRIES];
    private final long[] deactivating = new long[MOST_ENTRIES];
    /** The epoch of each entry, one place an epoch; only meaningful where {@link #filled}. */
    private final long[] epochs = new long[MOST_ENTRIES];

    private final boolean[] filled = new boolean[MOST_ENTRIES];
    private long newest;
    private int size;

    public StakeHistory copy() {
        StakeHistory copy = new StakeHistory();
        System.arraycopy(effective, 0, copy.effective, 0, MOST_ENTRIES);
        System.arraycopy(activating, 0, copy.activating, 0, MOST_ENTRIES);
        System.arraycopy(deactivating, 0, copy.deactivating, 0, MOST_ENTRIES);
        System.arraycopy(epochs, 0, copy.epochs, 0, MOST_ENTRIES);
        System.arraycopy(filled, 0, copy.filled, 0, MOST_ENTRIES);
        copy.newest = newest;
        copy.size = size;
        return copy;
    }

    /**
     * Adds the entry of an epoch; epochs may be left out.
     *
     * @param epoch later than the newest, unsigned
     */
    public void add(long epoch, long newEffective, long newActivating, long newDeactivating) {
        checkArgument(
                size == 0 || Long.compareUnsigned(epoch, newest) > 0,
                "epoch (%s) of a stake history must follow the newest (%s).",
                Long.toUnsignedString(epoch),
                Long.toUnsignedString(newest));
        newest = epoch;
        int index = index(epoch);
        size += filled[index] ? 0 : 1;
        filled[index] = true;
        epochs[index] = epoch;
        effective[index] = newEffective;
        activating[index] = newActivating;
        deactivating[index] = newDeactivating;
    }

    private static int index(long epoch) {
        return (int) Long.remainderUnsigned(epoch, MOST_ENTRIES);
    }

    /** Whether the epoch (unsigned) is among those kept. */
    public boolean has(long epoch) {
        int index = index(epoch);
        return filled[index] && epochs[index] == epoch;
    }

    /** Entries kept. */
    public int size() {
        return size;
    }

    /** Effective stake in an epoch that {@link #has} an entry. */
    public long effective(long epoch) {
        return effective[index(epoch)];
    }

    /** Stake on its way in. */
    public long activating(long epoch) {
        return activating[index(epoch)];
    }

    /** Stake on its way out, which still counts as effective. */
    public long deactivating(long epoch) {
        return deactivating[index(epoch)];
    }

    /** Whether what was activating in an epoch becomes effective as a whole in the next, however it is divided into accounts. */
    public boolean letsAllIn(long epoch, WarmupRate rate) {
        long portion = activating(epoch);
        return portion != 0
                && WarmupRate.allowance(portion, portion, effective(epoch), rate.bps(epoch + 1)) == portion
                && effective(epoch) != 0;
    }
}
