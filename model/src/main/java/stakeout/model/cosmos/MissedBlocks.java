package stakeout.model.cosmos;

import java.util.Arrays;

/** The sliding bitmaps of missed votes; a validator that misses nothing has none. */
final class MissedBlocks {
    private final int window;
    private long[][] bitmaps = new long[0][];

    MissedBlocks(int window) {
        this.window = window;
    }

    MissedBlocks copy() {
        MissedBlocks copy = new MissedBlocks(window);
        copy.bitmaps = new long[bitmaps.length][];
        for (int row = 0; row < bitmaps.length; row++) {
            copy.bitmaps[row] = bitmaps[row] == null ? null : bitmaps[row].clone();
        }
        return copy;
    }

    boolean isMissed(int validator, int index) {
        return validator < bitmaps.length
                && bitmaps[validator] != null
                && (bitmaps[validator][index >> 6] >>> index & 1) != 0;
    }

    void set(int validator, int index) {
        if (validator >= bitmaps.length) {
            bitmaps = Arrays.copyOf(bitmaps, validator + (validator >> 1) + 8);
        }
        if (bitmaps[validator] == null) {
            bitmaps[validator] = new long[(window + 63) >> 6];
        }
        bitmaps[validator][index >> 6] |= 1L << index;
    }

    void clear(int validator, int index) {
        bitmaps[validator][index >> 6] &= ~(1L << index);
    }

    void reset(int validator) {
        if (validator < bitmaps.length) {
            bitmaps[validator] = null;
        }
    }
}
