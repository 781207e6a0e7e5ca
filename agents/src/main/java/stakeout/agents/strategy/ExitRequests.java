package stakeout.agents.strategy;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Rows whose operators asked to leave, in the order they asked. */
public final class ExitRequests {
    private int[] rows = new int[16];
    private int size;

    public void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Hands out all requests and forgets them. */
    public void drain(IntConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(rows[i]);
        }
        size = 0;
    }
}
