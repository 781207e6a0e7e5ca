package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The cluster's stake epoch by epoch: what was effective, what was on its way in and on its way out. Epochs are added in a row; only
 * the newest {@link #MOST_ENTRIES} are kept, as in the sysvar of that name. Lamports, unsigned. Source: [solana-stake]
 * interface/src/stake_history.rs.
 */
public final class StakeHistory {
    /** As MAX_ENTRIES. */
    public static final int MOST_ENTRIES = 512;

    private final long[] effective = new long[MOST_ENTRIES];
    private final long[] activating = new long[MOST_ENTRIES];
    private final long[] deactivating = new long[MOST_ENTRIES];
    private long first;
    private int size;

    public StakeHistory copy() {
        StakeHistory copy = new StakeHistory();
        System.arraycopy(effective, 0, copy.effective, 0, MOST_ENTRIES);
        System.arraycopy(activating, 0, copy.activating, 0, MOST_ENTRIES);
        System.arraycopy(deactivating, 0, copy.deactivating, 0, MOST_ENTRIES);
        copy.first = first;
        copy.size = size;
        return copy;
    }

    /**
     * Adds the entry of an epoch.
     *
     * @param epoch the one after the newest, or any while there is none
     */
    public void add(long epoch, long newEffective, long newActivating, long newDeactivating) {
        checkArgument(
                size == 0 || epoch == first + size,
                "epoch (%s) of a stake history must follow the newest (%s).",
                epoch,
                first + size - 1);
        if (size == 0) {
            first = epoch;
        } else if (size == MOST_ENTRIES) {
            first++;
            size--;
        }
        size++;
        int index = index(epoch);
        effective[index] = newEffective;
        activating[index] = newActivating;
        deactivating[index] = newDeactivating;
    }

    private static int index(long epoch) {
        return (int) Long.remainderUnsigned(epoch, MOST_ENTRIES);
    }

    /** Whether the epoch (unsigned) is among those kept. */
    public boolean has(long epoch) {
        return Long.compareUnsigned(epoch - first, size) < 0;
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
