package stakeout.model.cosmos;

import java.util.Arrays;

/** Finds the row of a (delegator, validator) pair: open addressing over a table of ints, no object a row. */
final class PairIndex {
    private static final int EMPTY = -1;

    private long[] keys;
    private int[] rows;
    private int size;

    PairIndex() {
        keys = new long[16];
        rows = new int[16];
        Arrays.fill(rows, EMPTY);
    }

    private PairIndex(PairIndex other) {
        keys = other.keys.clone();
        rows = other.rows.clone();
        size = other.size;
    }

    PairIndex copy() {
        return new PairIndex(this);
    }

    /** The row of the pair, or −1. */
    int find(int delegator, int validator) {
        return rows[slot(key(delegator, validator))];
    }

    /** Sets the row of the pair; −1 for none (the pair keeps its place). */
    void put(int delegator, int validator, int row) {
        if (2 * size >= keys.length) {
            grow();
        }
        long key = key(delegator, validator);
        int slot = slot(key);
        if (rows[slot] == EMPTY && keys[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        rows[slot] = row;
    }

    private static long key(int delegator, int validator) {
        return ((long) delegator << 32 | validator) + 1; // never 0
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[2 * oldKeys.length];
        rows = new int[2 * oldKeys.length];
        Arrays.fill(rows, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
