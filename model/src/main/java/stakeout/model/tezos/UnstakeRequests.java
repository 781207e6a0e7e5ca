package stakeout.model.tezos;

import java.util.Arrays;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;

/**
 * Stake on its way out, in the order of the requests: frozen no more for rewards, still at stake for offences of the cycle of the
 * request and the {@code rightsDelay} cycles after it.
 */
public final class UnstakeRequests implements StatePart {
    /** In place of a delegation: the baker's own stake; in place of a target: out of staking. */
    public static final int NONE = -1;

    int size;
    int[] row = new int[8];
    int[] delegation = new int[8];
    int[] target = new int[8];
    long[] cycle = new long[8];
    long[] initial = new long[8];
    long[] held = new long[8];

    static UnstakeRequests of(ProtocolState state) {
        return state.part(UnstakeRequests.class);
    }

    @Override
    public UnstakeRequests copy() {
        UnstakeRequests copy = new UnstakeRequests();
        copy.size = size;
        copy.row = row.clone();
        copy.delegation = delegation.clone();
        copy.target = target.clone();
        copy.cycle = cycle.clone();
        copy.initial = initial.clone();
        copy.held = held.clone();
        return copy;
    }

    public int size() {
        return size;
    }

    public int row(int entry) {
        return row[entry];
    }

    /** The delegation that asked, or {@link #NONE} for the baker. */
    public int delegation(int entry) {
        return delegation[entry];
    }

    /** Mutez left of it. */
    public long held(int entry) {
        return held[entry];
    }

    /** The cycle of the last request still here, or {@link Long#MIN_VALUE}. */
    public long lastCycle() {
        return size == 0 ? Long.MIN_VALUE : cycle[size - 1];
    }

    /** @param requestCycle not before that of any earlier request */
    void add(int bakerRow, int delegationRow, int targetRow, long requestCycle, long amount) {
        if (size == row.length) {
            int length = size * 2;
            row = Arrays.copyOf(row, length);
            delegation = Arrays.copyOf(delegation, length);
            target = Arrays.copyOf(target, length);
            cycle = Arrays.copyOf(cycle, length);
            initial = Arrays.copyOf(initial, length);
            held = Arrays.copyOf(held, length);
        }
        row[size] = bakerRow;
        delegation[size] = delegationRow;
        target[size] = targetRow;
        cycle[size] = requestCycle;
        initial[size] = amount;
        held[size] = amount;
        size++;
    }

    /** Removes the first entries. */
    void drop(int entries) {
        size -= entries;
        System.arraycopy(row, entries, row, 0, size);
        System.arraycopy(delegation, entries, delegation, 0, size);
        System.arraycopy(target, entries, target, 0, size);
        System.arraycopy(cycle, entries, cycle, 0, size);
        System.arraycopy(initial, entries, initial, 0, size);
        System.arraycopy(held, entries, held, 0, size);
    }

    /** Adds what is on its way out of each baker to a column of mutez. */
    void addTo(long[] column) {
        for (int entry = 0; entry < size; entry++) {
            column[row[entry]] += held[entry];
        }
    }
}
