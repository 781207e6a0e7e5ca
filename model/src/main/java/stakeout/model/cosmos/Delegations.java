package stakeout.model.cosmos;

import java.util.Arrays;
import stakeout.model.arithmetic.Dec18Column;

/**
 * Who holds which shares of whom, one row for each (delegator, validator) that ever was; a row without shares waits to be
 * used again, so indices stay. Beside the shares a row keeps where its unpaid rewards begin (F1): ratio and period, the
 * stake in tokens then, and the height.
 */
public final class Delegations {
    private final PairIndex index;
    private int size;
    private int[] delegators;
    private int[] validators;
    final Dec18Column shares;
    final Dec18Column startRatio;
    final Dec18Column startStake;
    private long[] startPeriods;
    private long[] startHeights;

    Delegations() {
        index = new PairIndex();
        delegators = new int[8];
        validators = new int[8];
        shares = new Dec18Column(8);
        startRatio = new Dec18Column(8);
        startStake = new Dec18Column(8);
        startPeriods = new long[8];
        startHeights = new long[8];
    }

    private Delegations(Delegations other) {
        index = other.index.copy();
        size = other.size;
        delegators = other.delegators.clone();
        validators = other.validators.clone();
        shares = other.shares.copy();
        startRatio = other.startRatio.copy();
        startStake = other.startStake.copy();
        startPeriods = other.startPeriods.clone();
        startHeights = other.startHeights.clone();
    }

    Delegations copy() {
        return new Delegations(this);
    }

    public int size() {
        return size;
    }

    /** The row of the pair, also one without shares; −1 if there never was one. */
    public int find(int delegator, int validator) {
        return index.find(delegator, validator);
    }

    int findOrAdd(int delegator, int validator) {
        int row = find(delegator, validator);
        if (row >= 0) {
            return row;
        }
        if (size == delegators.length) {
            grow(size + (size >> 1) + 8);
        }
        delegators[size] = delegator;
        validators[size] = validator;
        index.put(delegator, validator, size);
        return size++;
    }

    private void grow(int rows) {
        delegators = Arrays.copyOf(delegators, rows);
        validators = Arrays.copyOf(validators, rows);
        shares.ensureCapacity(rows);
        startRatio.ensureCapacity(rows);
        startStake.ensureCapacity(rows);
        startPeriods = Arrays.copyOf(startPeriods, rows);
        startHeights = Arrays.copyOf(startHeights, rows);
    }

    public int delegator(int row) {
        return delegators[row];
    }

    public int validator(int row) {
        return validators[row];
    }

    public Dec18Column shares() {
        return shares;
    }

    /** Whether the row holds any shares. */
    public boolean isHeld(int row) {
        return !shares.isZero(row);
    }

    long startPeriod(int row) {
        return startPeriods[row];
    }

    long startHeight(int row) {
        return startHeights[row];
    }

    void start(int row, long period, long height) {
        startPeriods[row] = period;
        startHeights[row] = height;
    }
}
