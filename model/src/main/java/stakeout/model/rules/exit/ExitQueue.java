package stakeout.model.rules.exit;

import java.util.Arrays;
import stakeout.model.state.StatePart;

/**
 * Who is on the way out, in the order of asking: whole validators, whose stake stays in its column until it is paid, and
 * parts of delegations, which are held here.
 */
public final class ExitQueue implements StatePart {
    /** In place of a delegation or a target: a whole validator; out of staking. */
    public static final int NONE = -1;

    /** Period up to whose end the churn is spoken for, and what of it is left; see {@link QueueExit}. */
    public long churnPeriod = Long.MIN_VALUE;

    public long churnLeft;

    int size;
    int[] row = new int[4];
    int[] delegation = new int[4];
    int[] target = new int[4];
    /** Base units when it asked; 0 for a whole validator. */
    long[] initial = new long[4];
    /** Base units it still holds; 0 for a whole validator. */
    long[] held = new long[4];

    long[] asked = new long[4];
    long[] leaves = new long[4];
    long[] due = new long[4];
    /** The first period in which anything leaves or is paid; nothing happens before. */
    long next = Long.MAX_VALUE;

    int parts;

    /** Puts an entry at the end. */
    void add(int ofRow, int ofDelegation, int toRow, long amount, long askedAt, long leavesAt, long dueAt) {
        if (size == row.length) {
            int length = size * 2;
            row = Arrays.copyOf(row, length);
            delegation = Arrays.copyOf(delegation, length);
            target = Arrays.copyOf(target, length);
            initial = Arrays.copyOf(initial, length);
            held = Arrays.copyOf(held, length);
            asked = Arrays.copyOf(asked, length);
            leaves = Arrays.copyOf(leaves, length);
            due = Arrays.copyOf(due, length);
        }
        put(size, ofRow, ofDelegation, toRow, amount, amount, askedAt, leavesAt, dueAt);
        size++;
        parts += ofDelegation == NONE ? 0 : 1;
        next = Math.min(next, leavesAt);
    }

    private void put(int at, int r, int d, int t, long i, long h, long a, long l, long u) {
        row[at] = r;
        delegation[at] = d;
        target[at] = t;
        initial[at] = i;
        held[at] = h;
        asked[at] = a;
        leaves[at] = l;
        due[at] = u;
    }

    /** Moves an entry to a place further in front, as those before it were paid. */
    void keep(int from, int to) {
        if (from != to) {
            put(
                    to,
                    row[from],
                    delegation[from],
                    target[from],
                    initial[from],
                    held[from],
                    asked[from],
                    leaves[from],
                    due[from]);
        }
    }

    /** Entries on the way out. */
    public int size() {
        return size;
    }

    /** The last period in which anything is paid out; {@code Long.MIN_VALUE} when nothing is. */
    public long lastDue() {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            last = Math.max(last, due[i]);
        }
        return last;
    }

    /** The row an entry came from. */
    public int row(int entry) {
        return row[entry];
    }

    /** Whether an entry is a whole validator. */
    public boolean isWhole(int entry) {
        return delegation[entry] == NONE;
    }

    /** Base units a part holds; 0 for a whole validator. */
    public long held(int entry) {
        return held[entry];
    }

    @Override
    public ExitQueue copy() {
        ExitQueue copy = new ExitQueue();
        copy.churnPeriod = churnPeriod;
        copy.churnLeft = churnLeft;
        copy.size = size;
        copy.row = row.clone();
        copy.delegation = delegation.clone();
        copy.target = target.clone();
        copy.initial = initial.clone();
        copy.held = held.clone();
        copy.asked = asked.clone();
        copy.leaves = leaves.clone();
        copy.due = due.clone();
        copy.next = next;
        copy.parts = parts;
        return copy;
    }
}
