package stakeout.model.cosmos;

import java.util.Arrays;
import stakeout.model.arithmetic.Dec18Column;
import stakeout.model.arithmetic.Decimal;

/**
 * Stake on its way, one row an entry: unbondings (of a delegator from a validator) or redelegations (from a validator to
 * another). Rows are used again once their entry is gone; {@link #sequence} keeps the order in which entries came.
 */
public final class StakeEntries {
    private static final int NONE = -1;

    /** The first entry of each (delegator, validator that the stake stands at). */
    private final PairIndex heads;

    private int size;
    private int free = NONE;
    private int live;
    private long nextSequence;
    int[] delegator;
    int[] from;
    int[] to;
    private int[] next;
    long[] creationHeight;
    long[] completionMillis;
    long[] initialBalance;
    long[] balance;
    long[] sequence;
    final Dec18Column sharesTo;
    private long soonestMillis = Long.MAX_VALUE;
    private long latestMillis;

    StakeEntries() {
        heads = new PairIndex();
        delegator = new int[8];
        from = new int[8];
        to = new int[8];
        next = new int[8];
        creationHeight = new long[8];
        completionMillis = new long[8];
        initialBalance = new long[8];
        balance = new long[8];
        sequence = new long[8];
        sharesTo = new Dec18Column(8);
    }

    private StakeEntries(StakeEntries other) {
        heads = other.heads.copy();
        size = other.size;
        free = other.free;
        live = other.live;
        nextSequence = other.nextSequence;
        delegator = other.delegator.clone();
        from = other.from.clone();
        to = other.to.clone();
        next = other.next.clone();
        creationHeight = other.creationHeight.clone();
        completionMillis = other.completionMillis.clone();
        initialBalance = other.initialBalance.clone();
        balance = other.balance.clone();
        sequence = other.sequence.clone();
        sharesTo = other.sharesTo.copy();
        soonestMillis = other.soonestMillis;
        latestMillis = other.latestMillis;
    }

    StakeEntries copy() {
        return new StakeEntries(this);
    }

    /** Rows, gone ones included; see {@link #isLive}. */
    public int size() {
        return size;
    }

    /** Entries on their way. */
    public int live() {
        return live;
    }

    public boolean isLive(int row) {
        return sequence[row] >= 0;
    }

    public long balance(int row) {
        return balance[row];
    }

    public long completionMillis(int row) {
        return completionMillis[row];
    }

    public int delegator(int row) {
        return delegator[row];
    }

    public int from(int row) {
        return from[row];
    }

    public int to(int row) {
        return to[row];
    }

    /** The first entry of a pair, −1 if none; go on with {@link #next}. Not in the order they came. */
    int first(int ofDelegator, int atValidator) {
        return heads.find(ofDelegator, atValidator);
    }

    int next(int row) {
        return next[row];
    }

    int add(int ofDelegator, int fromValidator, int toValidator, long height, long doneMillis, long tokens) {
        int row = free;
        if (row == NONE) {
            if (size == delegator.length) {
                grow(size + (size >> 1) + 8);
            }
            row = size++;
        } else {
            free = next[row];
        }
        delegator[row] = ofDelegator;
        from[row] = fromValidator;
        to[row] = toValidator;
        creationHeight[row] = height;
        completionMillis[row] = doneMillis;
        initialBalance[row] = tokens;
        balance[row] = tokens;
        sequence[row] = nextSequence++;
        sharesTo.clear(row);
        next[row] = first(ofDelegator, toValidator);
        heads.put(ofDelegator, toValidator, row);
        live++;
        soonestMillis = Math.min(soonestMillis, doneMillis);
        latestMillis = Math.max(latestMillis, doneMillis);
        return row;
    }

    /** An entry as it stands in the middle of its way, for worlds that start there. */
    public int put(
            int ofDelegator,
            int fromValidator,
            int toValidator,
            long height,
            long doneMillis,
            long initial,
            long balanceLeft,
            Decimal shares) {
        int row = add(ofDelegator, fromValidator, toValidator, height, doneMillis, initial);
        balance[row] = balanceLeft;
        sharesTo.set(row, shares);
        return row;
    }

    void remove(int row) {
        int before = first(delegator[row], to[row]);
        if (before == row) {
            heads.put(delegator[row], to[row], next[row]);
        } else {
            while (next[before] != row) {
                before = next[before];
            }
            next[before] = next[row];
        }
        sequence[row] = NONE;
        next[row] = free;
        free = row;
        live--;
    }

    /** The live rows that match, in the order of (delegator, validator they stand at, arrival), as the store has them. */
    int[] ordered(java.util.function.IntPredicate wanted) {
        return java.util.stream.IntStream.range(0, size)
                .filter(row -> isLive(row) && wanted.test(row))
                .boxed()
                .sorted(java.util.Comparator.<Integer>comparingInt(row -> delegator[row])
                        .thenComparingInt(row -> to[row])
                        .thenComparingLong(row -> sequence[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The live rows due by {@code nowMillis}, in the order of {@link #ordered}; a glance when none is. */
    int[] due(long nowMillis) {
        if (nowMillis < soonestMillis) {
            return new int[0];
        }
        soonestMillis = Long.MAX_VALUE;
        for (int row = 0; row < size; row++) {
            if (isLive(row) && completionMillis[row] > nowMillis) {
                soonestMillis = Math.min(soonestMillis, completionMillis[row]);
            }
        }
        return ordered(row -> completionMillis[row] <= nowMillis);
    }

    /** When the last entry that ever was falls due, 0 if there was none. */
    public long lastCompletionMillis() {
        return latestMillis;
    }

    private void grow(int rows) {
        delegator = Arrays.copyOf(delegator, rows);
        from = Arrays.copyOf(from, rows);
        to = Arrays.copyOf(to, rows);
        next = Arrays.copyOf(next, rows);
        creationHeight = Arrays.copyOf(creationHeight, rows);
        completionMillis = Arrays.copyOf(completionMillis, rows);
        initialBalance = Arrays.copyOf(initialBalance, rows);
        balance = Arrays.copyOf(balance, rows);
        sequence = Arrays.copyOf(sequence, rows);
        sharesTo.ensureCapacity(rows);
    }
}
