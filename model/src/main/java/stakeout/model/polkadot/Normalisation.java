package stakeout.model.polkadot;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings integers to a sum, order kept. What is missing is shared out from the smallest on: as often as there are integers one gets
 * {@code missing / count}, the next its turn once this one has reached {@code target / count}; then what is left, one by one. What is
 * too much is taken in the same way from the largest on, down to what the smallest was; whoever has nothing is passed over. Source:
 * [polkadot-sdk] substrate/primitives/arithmetic/src/lib.rs, normalize.
 */
public final class Normalisation {
    /** Up to so many integers below {@code SMALL} have a sum that stays in a long. */
    static final int MOST_SMALL = 64;

    static final long SMALL = 1L << 56;

    private long[] value = new long[16];
    private int[] order = new int[16];

    /** Of any size and length. */
    public static List<BigInteger> of(List<BigInteger> values, BigInteger target) {
        int count = values.size();
        BigInteger sum = values.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (count == 0 || sum.equals(target)) {
            return values;
        }
        List<Integer> sorted = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        BigInteger[] out = sorted.stream().map(values::get).toArray(BigInteger[]::new);
        if (sum.compareTo(target) < 0) {
            raise(out, target.subtract(sum), target);
        } else {
            lower(out, sum.subtract(target));
        }
        List<BigInteger> result = new ArrayList<>(values);
        for (int i = 0; i < count; i++) {
            result.set(sorted.get(i), out[i]);
        }
        return result;
    }

    private static void raise(BigInteger[] out, BigInteger missing, BigInteger target) {
        BigInteger count = BigInteger.valueOf(out.length);
        BigInteger[] share = missing.divideAndRemainder(count);
        BigInteger enough = target.divide(count);
        int at = 0;
        for (int i = 0; share[0].signum() > 0 && i < out.length; i++) {
            out[at] = out[at].add(share[0]);
            at = out[at].compareTo(enough) >= 0 ? (at + 1) % out.length : at;
        }
        for (int left = share[1].intValueExact(); left > 0; left--) {
            out[at] = out[at].add(BigInteger.ONE);
            at = out[at].compareTo(enough) >= 0 ? (at + 1) % out.length : at;
        }
    }

    private static void lower(BigInteger[] out, BigInteger excess) {
        int count = out.length;
        BigInteger[] share = excess.divideAndRemainder(BigInteger.valueOf(count));
        BigInteger least = out[0];
        BigInteger left = share[1];
        int at = count - 1;
        for (int i = 0; share[0].signum() > 0 && i < count; i++) {
            left = left.add(share[0].subtract(out[at]).max(BigInteger.ZERO));
            out[at] = out[at].subtract(share[0]).max(BigInteger.ZERO);
            at = out[at].compareTo(least) <= 0 ? (at + count - 1) % count : at;
        }
        while (left.signum() > 0) {
            BigInteger step;
            if (out[at].compareTo(least) > 0) {
                step = out[at].subtract(least).min(left);
            } else {
                left = wholeRounds(out, least, left);
                step = out[at].min(left).min(BigInteger.ONE);
            }
            out[at] = out[at].subtract(step);
            left = left.subtract(step);
            at = out[at].compareTo(least) <= 0 ? (at + count - 1) % count : at;
        }
    }

    /** Once nobody has more than the least, each full round takes one from everybody who has any: many rounds at once. */
    private static BigInteger wholeRounds(BigInteger[] out, BigInteger least, BigInteger left) {
        int holders = 0;
        BigInteger fewest = null;
        for (BigInteger each : out) {
            if (each.compareTo(least) > 0) {
                return left;
            }
            if (each.signum() > 0) {
                holders++;
                fewest = fewest == null ? each : fewest.min(each);
            }
        }
        if (fewest == null) {
            return left;
        }
        BigInteger rounds = fewest.min(left.divide(BigInteger.valueOf(holders)));
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i].signum() > 0 ? out[i].subtract(rounds) : out[i];
        }
        return left.subtract(rounds.multiply(BigInteger.valueOf(holders)));
    }

    /**
     * In place, without allocation.
     *
     * @param count how many of {@code values} there are, at most {@link #MOST_SMALL}
     * @param target below {@link #SMALL}, as is each value
     */
    void inPlace(long[] values, int count, long target) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        if (count == 0 || sum == target) {
            return;
        }
        sort(values, count);
        if (sum < target) {
            raise(count, target - sum, target / count);
        } else {
            lower(count, sum - target);
        }
        for (int i = 0; i < count; i++) {
            values[order[i]] = value[i];
        }
    }

    private void sort(long[] values, int count) {
        if (value.length < count) {
            value = new long[count];
            order = new int[count];
        }
        for (int i = 0; i < count; i++) {
            int place = i;
            while (place > 0 && value[place - 1] > values[i]) {
                value[place] = value[place - 1];
                order[place] = order[place - 1];
                place--;
            }
            value[place] = values[i];
            order[place] = i;
        }
    }

    private void raise(int count, long missing, long enough) {
        long share = missing / count;
        int at = 0;
        for (int i = 0; share > 0 && i < count; i++) {
            value[at] += share;
            at = value[at] >= enough ? (at + 1) % count : at;
        }
        for (long left = missing % count; left > 0; left--) {
            value[at]++;
            at = value[at] >= enough ? (at + 1) % count : at;
        }
    }

    private void lower(int count, long excess) {
        long share = excess / count;
        long least = value[0];
        long left = excess % count;
        int at = count - 1;
        for (int i = 0; share > 0 && i < count; i++) {
            left += Math.max(0, share - value[at]);
            value[at] = Math.max(0, value[at] - share);
            at = value[at] <= least ? (at + count - 1) % count : at;
        }
        while (left > 0) {
            long step;
            if (value[at] > least) {
                step = Math.min(value[at] - least, left);
            } else {
                left = wholeRounds(count, least, left);
                step = Math.min(1, Math.min(value[at], left));
            }
            value[at] -= step;
            left -= step;
            at = value[at] <= least ? (at + count - 1) % count : at;
        }
    }

    private long wholeRounds(int count, long least, long left) {
        int holders = 0;
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            if (value[i] > least) {
                return left;
            }
            if (value[i] > 0) {
                holders++;
                fewest = Math.min(fewest, value[i]);
            }
        }
        if (holders == 0) {
            return left;
        }
        long rounds = Math.min(fewest, left / holders);
        for (int i = 0; i < count; i++) {
            value[i] -= value[i] > 0 ? rounds : 0;
        }
        return left - rounds * holders;
    }
}
