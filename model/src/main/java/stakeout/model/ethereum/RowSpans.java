package stakeout.model.ethereum;

import java.util.Arrays;

/**
 * Cuts rows into spans that are alike in effective balance and status, so that a rule works its amounts out once a span. Rows ahead
 * are looked at once.
 */
public final class RowSpans {
    /** Rows that are compared one by one, before all ahead are at once. */
    private static final int NEAR = 8;

    private final short[] effective;
    private final byte[] status;
    private int effectiveEnd;
    private int statusEnd;

    public RowSpans(EthereumColumns columns) {
        effective = columns.effective();
        status = columns.status();
    }

    /**
     * The row after the span that begins with {@code from}, at most {@code limit}. Spans must be asked for in order.
     *
     * @param ahead further spans that will be asked for end here at the latest, and nothing changes before
     */
    public int end(int from, int limit, int ahead) {
        if (effectiveEnd <= from) {
            effectiveEnd = sameUntil(effective, from, ahead);
        }
        if (statusEnd <= from) {
            statusEnd = sameUntil(status, from, ahead);
        }
        int most = Math.min(limit, from + FlagCounts.LONGEST);
        return Math.min(most, Math.min(effectiveEnd, statusEnd));
    }

    private static int sameUntil(short[] cells, int from, int limit) {
        int near = Math.min(limit, from + NEAR);
        int row = from + 1;
        while (row < near && cells[row] == cells[from]) {
            row++;
        }
        return row < near || row >= limit
                ? row
                : first(row, limit, Arrays.mismatch(cells, row - 1, limit - 1, cells, row, limit));
    }

    /** The first row after {@code from} with another byte, at most {@code limit}. */
    static int sameUntil(byte[] cells, int from, int limit) {
        int near = Math.min(limit, from + NEAR);
        int row = from + 1;
        while (row < near && cells[row] == cells[from]) {
            row++;
        }
        return row < near || row >= limit
                ? row
                : first(row, limit, Arrays.mismatch(cells, row - 1, limit - 1, cells, row, limit));
    }

    private static int first(int row, int limit, int mismatch) {
        return mismatch < 0 ? limit : row + mismatch;
    }
}
