package stakeout.model.state;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A column of signed 128-bit integers: sums of stake and money, which pass a {@code long} at Polkadot's supply
 * (1.67·10¹⁹ planck). Two's complement over {@code hi·2⁶⁴ + lo}; an overflow of 128 bits is not reachable by sums of
 * fewer than 2⁶³ longs and is not checked.
 */
public final class WideColumn {
    private long[] hi;
    private long[] lo;

    public WideColumn(int length) {
        checkArgument(length >= 0, "length (%s) must not be negative.", length);
        hi = new long[length];
        lo = new long[length];
    }

    private WideColumn(long[] hi, long[] lo) {
        this.hi = hi;
        this.lo = lo;
    }

    /** A column of one cell. The value must fit 128 bits. */
    static WideColumn of(BigInteger value) {
        return new WideColumn(new long[] {value.shiftRight(64).longValueExact()}, new long[] {value.longValue()});
    }

    public int length() {
        return lo.length;
    }

    /** Adds a signed amount to one cell. */
    public void add(int index, long amount) {
        long before = lo[index];
        long after = before + amount;
        lo[index] = after;
        // Carry of the unsigned low halves, plus the sign extension of the amount.
        hi[index] += (amount >> 63) + (Long.compareUnsigned(after, before) < 0 ? 1 : 0);
    }

    /** Adds {@code a × b}, exact, to one cell. */
    public void addProduct(int index, long a, long b) {
        addWide(index, Math.multiplyHigh(a, b), a * b);
    }

    /** Adds a cell of another column to one of this. */
    public void add(int index, WideColumn other, int otherIndex) {
        addWide(index, other.hi[otherIndex], other.lo[otherIndex]);
    }

    /** Subtracts a cell of another column from one of this. */
    public void subtract(int index, WideColumn other, int otherIndex) {
        long low = -other.lo[otherIndex];
        long high = ~other.hi[otherIndex] + (low == 0 ? 1 : 0);
        addWide(index, high, low);
    }

    private void addWide(int index, long addHi, long addLo) {
        long after = lo[index] + addLo;
        hi[index] += addHi + (Long.compareUnsigned(after, addLo) < 0 ? 1 : 0);
        lo[index] = after;
    }

    public void set(int index, long amount) {
        lo[index] = amount;
        hi[index] = amount >> 63;
    }

    public long hi(int index) {
        return hi[index];
    }

    public long lo(int index) {
        return lo[index];
    }

    public boolean isZero(int index) {
        return (hi[index] | lo[index]) == 0;
    }

    /** -1, 0 or 1. */
    public int signum(int index) {
        return hi[index] < 0 ? -1 : (hi[index] | lo[index]) == 0 ? 0 : 1;
    }

    public BigInteger get(int index) {
        BigInteger high = BigInteger.valueOf(hi[index]).shiftLeft(64);
        BigInteger low = BigInteger.valueOf(lo[index]);
        return high.add(lo[index] < 0 ? low.add(BigInteger.ONE.shiftLeft(64)) : low);
    }

    /** The cell rounded to the nearest double: for shares and statistics only. */
    public double toDouble(int index) {
        if (hi[index] == lo[index] >> 63) {
            return lo[index];
        }
        return get(index).doubleValue();
    }

    /** @throws ArithmeticException if the cell does not fit a long */
    public long toLongExact(int index) {
        if (hi[index] != lo[index] >> 63) {
            throw new ArithmeticException("a 128-bit amount does not fit a long: " + get(index));
        }
        return lo[index];
    }

    public int compare(int index, WideColumn other, int otherIndex) {
        int high = Long.compare(hi[index], other.hi[otherIndex]);
        return high != 0 ? high : Long.compareUnsigned(lo[index], other.lo[otherIndex]);
    }

    public void clear() {
        Arrays.fill(hi, 0);
        Arrays.fill(lo, 0);
    }

    /** Grows to at least {@code length} cells, new ones 0. */
    public void grow(int length) {
        if (length > lo.length) {
            hi = Arrays.copyOf(hi, length);
            lo = Arrays.copyOf(lo, length);
        }
    }

    public WideColumn copy() {
        return new WideColumn(hi.clone(), lo.clone());
    }
}
