package stakeout.model.state;

import java.math.BigInteger;

/** One signed 128-bit integer that is added to in place: a supply, a total. See {@link WideColumn}. */
public final class WideSum implements Comparable<WideSum> {
    private final WideColumn cell;

    public WideSum() {
        this(new WideColumn(1));
    }

    private WideSum(WideColumn cell) {
        this.cell = cell;
    }

    public static WideSum of(BigInteger value) {
        if (value.bitLength() > 126) {
            throw new ArithmeticException("a total does not fit 128 bits: " + value);
        }
        return new WideSum(WideColumn.of(value));
    }

    public void add(long amount) {
        cell.add(0, amount);
    }

    public void addProduct(long a, long b) {
        cell.addProduct(0, a, b);
    }

    public void add(WideSum other) {
        cell.add(0, other.cell, 0);
    }

    public void subtract(WideSum other) {
        cell.subtract(0, other.cell, 0);
    }

    public void add(WideColumn column, int index) {
        cell.add(0, column, index);
    }

    public void subtract(WideColumn column, int index) {
        cell.subtract(0, column, index);
    }

    /** Adds this sum to a cell of a column. */
    public void addTo(WideColumn column, int index) {
        column.add(index, cell, 0);
    }

    public void clear() {
        cell.set(0, 0);
    }

    public boolean isZero() {
        return cell.isZero(0);
    }

    public int signum() {
        return cell.signum(0);
    }

    @Override
    public int compareTo(WideSum other) {
        return cell.compare(0, other.cell, 0);
    }

    public BigInteger get() {
        return cell.get(0);
    }

    public double toDouble() {
        return cell.toDouble(0);
    }

    /** @throws ArithmeticException if the sum does not fit a long */
    public long toLongExact() {
        return cell.toLongExact(0);
    }

    public WideSum copy() {
        return new WideSum(cell.copy());
    }

    @Override
    public String toString() {
        return get().toString();
    }
}
