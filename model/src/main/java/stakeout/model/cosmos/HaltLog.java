package stakeout.model.cosmos;

import java.util.Arrays;

/** The stretches of periods in which no block was made. */
final class HaltLog {
    private int size;
    private long[] from = new long[4];
    private long[] to = new long[4];
    private long count;

    HaltLog copy() {
        HaltLog copy = new HaltLog();
        copy.size = size;
        copy.from = from.clone();
        copy.to = to.clone();
        copy.count = count;
        return copy;
    }

    /** Adds a period, later than all before. */
    void add(long period) {
        if (size == 0 || to[size - 1] + 1 != period) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
            }
            from[size++] = period;
        }
        to[size - 1] = period;
        count++;
    }

    long count() {
        return count;
    }

    long countBefore(long period) {
        long before = 0;
        for (int i = 0; i < size && from[i] < period; i++) {
            before += Math.min(period - 1, to[i]) - from[i] + 1;
        }
        return before;
    }
}
