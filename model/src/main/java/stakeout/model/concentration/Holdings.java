package stakeout.model.concentration;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.Numbers;
import stakeout.model.state.WideColumn;

/**
 * How much each holder has: non-negative integers of up to 128 bits, whose order does not matter. A holder of nothing
 * counts as a holder unless it is dropped by {@link #withoutZeros}.
 */
public final class Holdings {
    private static final int DECIMALS_OF_SHARES = 18;

    /** Ascending. One of the two is null: longs where every amount fits one. */
    private final long[] narrow;

    private final BigInteger[] wide;
    private final BigInteger total;

    private Holdings(long[] narrow, BigInteger[] wide, BigInteger total) {
        this.narrow = narrow;
        this.wide = wide;
        this.total = total;
    }

    /** Amounts in any one unit, each at least 0. */
    public static Holdings of(long... amounts) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        checkArgument(sorted.length == 0 || sorted[0] >= 0, "a holding (%s) must not be negative.", first(sorted));
        return new Holdings(sorted, null, sum(sorted));
    }

    /** Amounts of up to 128 bits, one a cell, each at least 0. */
    public static Holdings of(WideColumn amounts) {
        long[] narrow = new long[amounts.length()];
        for (int i = 0; i < narrow.length; i++) {
            checkArgument(amounts.signum(i) >= 0, "a holding (%s) must not be negative.", amounts.get(i));
            if (amounts.hi(i) != 0 || amounts.lo(i) < 0) {
                return ofWide(amounts);
            }
            narrow[i] = amounts.lo(i);
        }
        Arrays.sort(narrow);
        return new Holdings(narrow, null, sum(narrow));
    }

    /** Shares as people write them ({@code 0.1} is one tenth, not the nearest double); 18 decimals are kept. */
    public static Holdings ofShares(double... shares) {
        BigInteger[] wide = new BigInteger[shares.length];
        for (int i = 0; i < wide.length; i++) {
            checkArgument(shares[i] >= 0 && shares[i] <= 1, "a share (%s) must be in [0, 1].", shares[i]);
            BigDecimal written = new BigDecimal(Numbers.format(shares[i]));
            wide[i] = written.movePointRight(DECIMALS_OF_SHARES).toBigInteger();
        }
        return ofSorted(wide);
    }

    private static Holdings ofWide(WideColumn amounts) {
        BigInteger[] wide = new BigInteger[amounts.length()];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = amounts.get(i);
        }
        return ofSorted(wide);
    }

    private static Holdings ofSorted(BigInteger[] wide) {
        Arrays.sort(wide);
        return new Holdings(null, wide, Arrays.stream(wide).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static long first(long[] sorted) {
        return sorted.length == 0 ? 0 : sorted[0];
    }

    private static BigInteger sum(long[] amounts) {
        long high = 0;
        long low = 0;
        for (long amount : amounts) {
            low += amount;
            if (low < 0) {
                high++;
                low &= Long.MAX_VALUE;
            }
        }
        return BigInteger.valueOf(high).shiftLeft(63).add(BigInteger.valueOf(low));
    }

    /** The same without those who hold nothing. */
    public Holdings withoutZeros() {
        int zeros = 0;
        while (zeros < size() && (narrow == null ? wide[zeros].signum() == 0 : narrow[zeros] == 0)) {
            zeros++;
        }
        return narrow == null
                ? new Holdings(null, Arrays.copyOfRange(wide, zeros, wide.length), total)
                : new Holdings(Arrays.copyOfRange(narrow, zeros, narrow.length), null, total);
    }

    /** How many holders. */
    public int size() {
        return narrow == null ? wide.length : narrow.length;
    }

    public BigInteger total() {
        return total;
    }

    /** Whether there is nothing to be unequal about: no holder, or nobody holds anything. */
    public boolean isEmpty() {
        return total.signum() == 0;
    }

    /** The i-th smallest amount, {@code 0 ≤ i < size}. */
    public BigInteger amount(int i) {
        return narrow == null ? wide[i] : BigInteger.valueOf(narrow[i]);
    }

    /** The share of each holder, ascending, each within 2 ulp; not to be asked of empty holdings. */
    double[] shares() {
        double[] shares = new double[size()];
        double whole = total.doubleValue();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (narrow == null ? wide[i].doubleValue() : narrow[i]) / whole;
        }
        return shares;
    }
}
