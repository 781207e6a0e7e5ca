package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The vote credits of each vote account, epoch by epoch: of an epoch in which it earned any, the running total before and after. The
 * newest {@link #MOST_ENTRIES} are kept of each; what falls out is lost to stake that has not redeemed it. Source: [agave]
 * vote state, MAX_EPOCH_CREDITS_HISTORY.
 */
public final class EpochCredits {
    /** As MAX_EPOCH_CREDITS_HISTORY. */
    public static final int MOST_ENTRIES = 64;

    private final long[] total;
    private final int[] size;
    /** Where the oldest entry of a row stands in its ring. */
    private final int[] oldest;

    private final long[] epoch;
    private final long[] before;
    private final long[] after;

    public EpochCredits(int rows) {
        this(
                new long[rows],
                new int[rows],
                new int[rows],
                new long[rows * MOST_ENTRIES],
                new long[rows * MOST_ENTRIES],
                new long[rows * MOST_ENTRIES]);
    }

    private EpochCredits(long[] total, int[] size, int[] oldest, long[] epoch, long[] before, long[] after) {
        this.total = total;
        this.size = size;
        this.oldest = oldest;
        this.epoch = epoch;
        this.before = before;
        this.after = after;
    }

    EpochCredits copy() {
        return new EpochCredits(
                total.clone(), size.clone(), oldest.clone(), epoch.clone(), before.clone(), after.clone());
    }

    /** Credits earned in an epoch, none earlier than the newest entry's; 0 leaves no entry. */
    public void earn(int row, long inEpoch, long credits) {
        if (credits == 0) {
            return;
        }
        int newest = size[row] - 1;
        if (newest < 0 || epoch[at(row, newest)] != inEpoch) {
            checkArgument(
                    newest < 0 || Long.compareUnsigned(epoch[at(row, newest)], inEpoch) < 0,
                    "epoch (%s) of vote credits must not lie before the newest (%s).",
                    inEpoch,
                    newest < 0 ? inEpoch : epoch[at(row, newest)]);
            if (size[row] == MOST_ENTRIES) {
                oldest[row] = (oldest[row] + 1) % MOST_ENTRIES;
            } else {
                size[row]++;
            }
            newest = size[row] - 1;
            epoch[at(row, newest)] = inEpoch;
            before[at(row, newest)] = total[row];
        }
        total[row] += credits;
        after[at(row, newest)] = total[row];
    }

    private int at(int row, int entry) {
        return row * MOST_ENTRIES + (oldest[row] + entry) % MOST_ENTRIES;
    }

    /** All credits a vote account ever earned, unsigned. */
    public long total(int row) {
        return total[row];
    }

    /** Entries kept of a row; the oldest is 0. */
    public int size(int row) {
        return size[row];
    }

    public long epoch(int row, int entry) {
        return epoch[at(row, entry)];
    }

    /** The total before an entry's epoch. */
    public long before(int row, int entry) {
        return before[at(row, entry)];
    }

    /** The total after it. */
    public long after(int row, int entry) {
        return after[at(row, entry)];
    }
}
