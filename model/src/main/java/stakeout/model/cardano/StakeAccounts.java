package stakeout.model.cardano;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The stake accounts of those who delegate, one row each: a key's lovelace in wallet and reward account together, and the pool it
 * is delegated to. Rows are appended and may fall to zero; indices stay.
 */
public final class StakeAccounts {
    /** The delegator of a row that no named delegator holds. */
    public static final int NOBODY = -1;

    int size;
    int[] delegators;
    int[] pools;
    long[] amounts;
    /** 0 once the key is deregistered: what it is still owed goes to the treasury. */
    byte[] registered;

    private Map<Long, Integer> index; // (delegator, pool) to row, built when first asked for

    StakeAccounts(int capacity) {
        delegators = new int[capacity];
        pools = new int[capacity];
        amounts = new long[capacity];
        registered = new byte[capacity];
    }

    StakeAccounts copy() {
        StakeAccounts copy = new StakeAccounts(0);
        copy.size = size;
        copy.delegators = delegators.clone();
        copy.pools = pools.clone();
        copy.amounts = amounts.clone();
        copy.registered = registered.clone();
        return copy;
    }

    public int size() {
        return size;
    }

    public int delegator(int row) {
        return delegators[row];
    }

    /** The pool it is delegated to now; rewards still come from where it was two boundaries ago. */
    public int pool(int row) {
        return pools[row];
    }

    /** Lovelace, rewards included. */
    public long amount(int row) {
        return amounts[row];
    }

    public boolean isRegistered(int row) {
        return registered[row] != 0;
    }

    int append(int delegator, int pool, long amount) {
        if (size == amounts.length) {
            int capacity = Math.max(16, size + (size >> 1));
            delegators = Arrays.copyOf(delegators, capacity);
            pools = Arrays.copyOf(pools, capacity);
            amounts = Arrays.copyOf(amounts, capacity);
            registered = Arrays.copyOf(registered, capacity);
        }
        delegators[size] = delegator;
        pools[size] = pool;
        amounts[size] = amount;
        registered[size] = 1;
        if (index != null) {
            index.put(key(delegator, pool), size);
        }
        return size++;
    }

    /** The registered row of a delegator at a pool, or −1. */
    int find(int delegator, int pool) {
        if (index == null) {
            index = new HashMap<>();
            for (int row = 0; row < size; row++) {
                index.put(key(delegators[row], pools[row]), row);
            }
        }
        int row = index.getOrDefault(key(delegator, pool), -1);
        return row >= 0 && registered[row] != 0 && pools[row] == pool ? row : -1;
    }

    void point(int row, int pool) {
        pools[row] = pool;
        if (index != null) {
            index.put(key(delegators[row], pool), row);
        }
    }

    private static Long key(int delegator, int pool) {
        return ((long) delegator << 32) | pool;
    }
}
