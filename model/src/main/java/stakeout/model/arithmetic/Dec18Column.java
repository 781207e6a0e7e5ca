package stakeout.model.arithmetic;

import java.util.Arrays;

/** A column of decimals: the halves of row {@code i} are {@code hi[i]} and {@code lo[i]}. Grows as rows are added. */
public final class Dec18Column {
    private long[] hi;
    private long[] lo;

    public Dec18Column(int rows) {
        hi = new long[rows];
        lo = new long[rows];
    }

    /** A view of two arrays that somebody else keeps: what is written here is written there. */
    public Dec18Column(long[] hi, long[] lo) {
        this.hi = hi;
        this.lo = lo;
    }

    public Dec18Column copy() {
        return new Dec18Column(hi.clone(), lo.clone());
    }

    /** Rows there is room for. */
    public int capacity() {
        return hi.length;
    }

    public void ensureCapacity(int rows) {
        if (rows > hi.length) {
            int room = Math.max(rows, hi.length + (hi.length >> 1) + 8);
            hi = Arrays.copyOf(hi, room);
            lo = Arrays.copyOf(lo, room);
        }
    }

    public long hi(int row) {
        return hi[row];
    }

    public long lo(int row) {
        return lo[row];
    }

    public Dec18 get(int row) {
        return new Dec18(hi[row], lo[row]);
    }

    /** Puts row {@code row} into {@code register} and returns it. */
    public Dec18Register load(int row, Dec18Register register) {
        return register.setRaw(hi[row], lo[row]);
    }

    public void set(int row, Decimal value) {
        hi[row] = value.hi();
        lo[row] = value.lo();
    }

    public void set(int row, long newHi, long newLo) {
        hi[row] = newHi;
        lo[row] = newLo;
    }

    public void clear(int row) {
        hi[row] = 0;
        lo[row] = 0;
    }

    public boolean isZero(int row) {
        return (hi[row] | lo[row]) == 0;
    }

    public int signum(int row) {
        return hi[row] < 0 ? -1 : isZero(row) ? 0 : 1;
    }

    public void add(int row, Decimal value) {
        add(row, value.hi(), value.lo());
    }

    /** Adds in place. An {@link ArithmeticException} at 2^127, the row as it was. */
    public void add(int row, long addHi, long addLo) {
        long sumLo = lo[row] + addLo;
        long oldHi = hi[row];
        long sumHi = oldHi + addHi + (Long.compareUnsigned(sumLo, addLo) < 0 ? 1 : 0);
        if (((oldHi ^ sumHi) & (addHi ^ sumHi)) < 0) {
            throw new ArithmeticException(
                    "row " + row + " of a column of decimals must stay below 2^127 units of 1e-18");
        }
        lo[row] = sumLo;
        hi[row] = sumHi;
    }

    /** Adds {@code times} times the non-negative {@code (addHi[i], addLo[i])} to row {@code rows[i]}, i below count. */
    public void addAt(int[] rows, long[] addHi, long[] addLo, int count, int times) {
        long[] highs = hi;
        long[] lows = lo;
        long overflow = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            long low = addLo[i] * times;
            long carried = Math.multiplyHigh(addLo[i], times) + (addLo[i] < 0 ? times : 0);
            long high = addHi[i] * times + carried;
            long oldHi = highs[row];
            long sumLo = lows[row] + low;
            long sumHi = oldHi + high + ByOne18.carry(sumLo, low);
            overflow |= high | sumHi | Math.multiplyHigh(addHi[i], times);
            lows[row] = sumLo;
            highs[row] = sumHi;
        }
        if (overflow < 0) {
            throw new ArithmeticException("a column of decimals must stay below 2^127 units of 1e-18");
        }
    }

    public void subtract(int row, Decimal value) {
        long oldLo = lo[row];
        long oldHi = hi[row];
        long newHi = oldHi - value.hi() - (Long.compareUnsigned(oldLo, value.lo()) < 0 ? 1 : 0);
        if (((oldHi ^ value.hi()) & (oldHi ^ newHi)) < 0) {
            throw new ArithmeticException(
                    "row " + row + " of a column of decimals must stay below 2^127 units of 1e-18");
        }
        lo[row] = oldLo - value.lo();
        hi[row] = newHi;
    }

    /** Row {@code to} becomes what row {@code from} is. */
    public void move(int from, int to) {
        hi[to] = hi[from];
        lo[to] = lo[from];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int row = 0; row < hi.length; row++) {
            text.append(row == 0 ? "" : ", ").append(get(row));
        }
        return text.append(']').toString();
    }
}
