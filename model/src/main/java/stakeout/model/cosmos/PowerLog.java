package stakeout.model.cosmos;

import java.util.Arrays;

/**
 * Every change of a validator's power in the active set, by the height at whose end it was made: what evidence of an old
 * height is weighed by.
 */
final class PowerLog {
    private int size;
    private long[] heights = new long[16];
    private int[] validators = new int[16];
    private long[] powers = new long[16];

    PowerLog copy() {
        PowerLog copy = new PowerLog();
        copy.size = size;
        copy.heights = heights.clone();
        copy.validators = validators.clone();
        copy.powers = powers.clone();
        return copy;
    }

    void add(long height, int validator, long power) {
        if (size == heights.length) {
            heights = Arrays.copyOf(heights, 2 * size);
            validators = Arrays.copyOf(validators, 2 * size);
            powers = Arrays.copyOf(powers, 2 * size);
        }
        heights[size] = height;
        validators[size] = validator;
        powers[size] = power;
        size++;
    }

    /** The power with which the validator signed {@code height}: the set made at the end of two heights before. */
    long powerAt(int validator, long height) {
        for (int i = size - 1; i >= 0; i--) {
            if (validators[i] == validator && heights[i] + 2 <= height) {
                return powers[i];
            }
        }
        return 0;
    }

    /** Forgets changes below {@code height}, except the last of each validator. Called now and then. */
    void forgetBefore(long height, int rows) {
        boolean[] known = new boolean[rows];
        boolean[] keep = new boolean[size];
        for (int i = size - 1; i >= 0; i--) {
            keep[i] = heights[i] >= height || !known[validators[i]];
            known[validators[i]] |= heights[i] < height;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (keep[i]) {
                heights[kept] = heights[i];
                validators[kept] = validators[i];
                powers[kept] = powers[i];
                kept++;
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }
}
