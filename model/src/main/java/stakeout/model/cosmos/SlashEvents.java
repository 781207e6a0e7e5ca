package stakeout.model.cosmos;

import java.util.Arrays;
import stakeout.model.arithmetic.Dec18Column;

/** What F1 remembers of each slash: where the validator's ratio stood, and the fraction that went. Grows only. */
final class SlashEvents {
    static final int NONE = -1;

    private int size;
    private int[] first;
    private int[] last;
    private int[] next = new int[8];
    long[] height = new long[8];
    long[] period = new long[8];
    /** In units of 1e-18, at most one. */
    long[] fractionRaw = new long[8];

    final Dec18Column ratio;

    SlashEvents() {
        first = new int[0];
        last = new int[0];
        ratio = new Dec18Column(8);
    }

    private SlashEvents(SlashEvents other) {
        size = other.size;
        first = other.first.clone();
        last = other.last.clone();
        next = other.next.clone();
        height = other.height.clone();
        period = other.period.clone();
        fractionRaw = other.fractionRaw.clone();
        ratio = other.ratio.copy();
    }

    SlashEvents copy() {
        return new SlashEvents(this);
    }

    /** The first slash of a validator, in the order they came; −1 if none. */
    int first(int validator) {
        return validator < first.length ? first[validator] : NONE;
    }

    int next(int event) {
        return next[event];
    }

    void add(int validator, long atHeight, long endedPeriod, long fraction, Dec18Column ratios) {
        if (validator >= first.length) {
            int before = first.length;
            first = Arrays.copyOf(first, validator + 1);
            last = Arrays.copyOf(last, validator + 1);
            Arrays.fill(first, before, validator + 1, NONE);
            Arrays.fill(last, before, validator + 1, NONE);
        }
        if (size == next.length) {
            int rows = 2 * size;
            next = Arrays.copyOf(next, rows);
            height = Arrays.copyOf(height, rows);
            period = Arrays.copyOf(period, rows);
            fractionRaw = Arrays.copyOf(fractionRaw, rows);
            ratio.ensureCapacity(rows);
        }
        height[size] = atHeight;
        period[size] = endedPeriod;
        fractionRaw[size] = fraction;
        ratio.set(size, ratios.hi(validator), ratios.lo(validator));
        next[size] = NONE;
        if (first[validator] == NONE) {
            first[validator] = size;
        } else {
            next[last[validator]] = size;
        }
        last[validator] = size++;
    }
}
