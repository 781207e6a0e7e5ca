package stakeout.model.ethereum;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts rows into spans that are alike in effective balance and status, so that a rule works its amounts out once a span; and
 * counts the participation flags of a span, eight rows at a time. Rows ahead are looked at once.
 */
public final class RowSpans {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final int COUNT_BITS = 21;
    /** Three counts share a long, so that a span must not be longer. */
    private static final int LONGEST = (1 << COUNT_BITS) - 1;

    private final short[] effective;
    private final byte[] status;
    private int effectiveEnd;
    private int statusEnd;

    public RowSpans(EthereumColumns columns) {
        effective = columns.effective();
        status = columns.status();
    }

    /** The row after the span that begins with {@code from}, at most {@code limit}. Spans must be asked for in order. */
    public int end(int from, int limit) {
        int most = Math.min(limit, from + LONGEST);
        if (effectiveEnd <= from) {
            boolean alone = from + 1 >= most || effective[from + 1] != effective[from];
            effectiveEnd = alone
                    ? from + 1
                    : end(from, most, Arrays.mismatch(effective, from, most - 1, effective, from + 1, most));
        }
        if (statusEnd <= from) {
            boolean alone = from + 1 >= most || status[from + 1] != status[from];
            statusEnd =
                    alone ? from + 1 : end(from, most, Arrays.mismatch(status, from, most - 1, status, from + 1, most));
        }
        return Math.min(most, Math.min(effectiveEnd, statusEnd));
    }

    private static int end(int from, int limit, int mismatch) {
        return mismatch < 0 ? limit : from + 1 + mismatch;
    }

    /** How many rows have each flag, packed for {@link #count}. */
    public static long counts(byte[] flags, int from, int to) {
        if (to - from == 1) {
            return pack(flags[from] & 1, flags[from] >> 1 & 1, flags[from] >> 2 & 1);
        }
        long source = 0;
        long target = 0;
        long head = 0;
        int row = from;
        for (; row + 8 <= to; row += 8) {
            long eight = (long) EIGHT.get(flags, row);
            source += Long.bitCount(eight & LOWEST_BITS);
            target += Long.bitCount(eight & (LOWEST_BITS << 1));
            head += Long.bitCount(eight & (LOWEST_BITS << 2));
        }
        for (; row < to; row++) {
            source += flags[row] & 1;
            target += flags[row] >> 1 & 1;
            head += flags[row] >> 2 & 1;
        }
        return pack(source, target, head);
    }

    private static long pack(long source, long target, long head) {
        return source | target << COUNT_BITS | head << (2 * COUNT_BITS);
    }

    /** One of {@link #counts}. Flags: 0 source, 1 target, 2 head. */
    public static int count(long counts, int flag) {
        return (int) (counts >>> (flag * COUNT_BITS)) & LONGEST;
    }
}
