package stakeout.model.ethereum;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts the participation flags of spans of rows: all at once as far as the flags stay the same, which is found out once for all the
 * spans that lie in it, and eight rows at a time after that. Random absence costs no branch.
 */
public final class FlagCounts {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final int COUNT_BITS = 21;
    /** Three counts share a long, so that a span must not be longer. */
    static final int LONGEST = (1 << COUNT_BITS) - 1;

    /** Fewer rows are counted faster than compared. */
    private static final int WORTH_COMPARING = 32;

    private final byte[] flags;
    private int sameUntil;

    public FlagCounts(byte[] flags) {
        this.flags = flags;
    }

    /**
     * How many rows have each flag, packed for {@link #of}. Spans must be asked for in order.
     *
     * @param ahead further spans that will be asked for end here at the latest
     */
    public long count(int from, int to, int ahead) {
        if (to - from == 1) {
            return pack(flags[from], 1);
        }
        if (sameUntil <= from && to - from >= WORTH_COMPARING) {
            sameUntil = RowSpans.sameUntil(flags, from, ahead);
        }
        int same = Math.max(from, Math.min(to, sameUntil));
        return pack(flags[from], same - from) + eightByEight(same, to);
    }

    /** What is counted where all of so many rows have all flags. */
    static long all(int rows) {
        return pack(EthereumColumns.ALL_FLAGS, rows);
    }

    private long eightByEight(int from, int to) {
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
        if (row < to && row + 8 <= flags.length) { // those of the next eight that still belong to the span
            long few = (long) EIGHT.get(flags, row) & ((1L << (8 * (to - row))) - 1);
            source += Long.bitCount(few & LOWEST_BITS);
            target += Long.bitCount(few & (LOWEST_BITS << 1));
            head += Long.bitCount(few & (LOWEST_BITS << 2));
            row = to;
        }
        for (; row < to; row++) {
            source += flags[row] & 1;
            target += flags[row] >> 1 & 1;
            head += flags[row] >> 2 & 1;
        }
        return pack(source, target, head);
    }

    private static long pack(int set, int rows) {
        return pack((long) rows * (set & 1), (long) rows * (set >> 1 & 1), (long) rows * (set >> 2 & 1));
    }

    private static long pack(long source, long target, long head) {
        return source | target << COUNT_BITS | head << (2 * COUNT_BITS);
    }

    /** One of {@link #count}. Flags: 0 source, 1 target, 2 head. */
    public static int of(long counts, int flag) {
        return (int) (counts >>> (flag * COUNT_BITS)) & LONGEST;
    }
}
