package stakeout.model.polkadot;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stakeout.model.arithmetic.Unsigned128;

/**
 * Evens out what stands behind the elected, voter by voter. A voter takes its stake away from its candidates, orders them by what is
 * left, and pours it over the lowest until they are level:
 *
 * <pre>
 * n = how many of the lowest it can lift to the level of the highest of them with its stake
 * weight(c) = ⌊(stake + Σ backing − n · backing of the n-th) / n⌋ + backing of the n-th − backing(c),  then brought to the stake
 * </pre>
 *
 * Rounds go over all voters in order, until none of them saw a difference (the highest backing among those it gave to, less the
 * lowest of all it could give to, plus what it had not given) above the tolerance, or as often as asked. Source: [polkadot-sdk]
 * substrate/primitives/npos-elections/src/balancing.rs.
 */
public final class Balancing {
    private final Election election;
    private final BigInteger tolerance;
    private final long smallTolerance;
    private final Normalisation normalisation = new Normalisation();
    private int[] edges = new int[16];
    private long[] backing = new long[16];
    private long[] weights = new long[16];
    private int count;
    /** Whether to compute in big integers throughout, as the twin of the other way in tests. */
    private final boolean wideOnly;

    private Balancing(Election election, BigInteger tolerance, boolean wideOnly) {
        this.election = election;
        this.tolerance = tolerance;
        smallTolerance = tolerance.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
        this.wideOnly = wideOnly;
    }

    /** Rounds done: at least one where any are asked for. */
    public static int balance(Election election, int iterations, BigInteger tolerance) {
        return balance(election, iterations, tolerance, false);
    }

    static int balance(Election election, int iterations, BigInteger tolerance, boolean wideOnly) {
        Balancing balancing = new Balancing(election, tolerance, wideOnly);
        for (int round = 1; round <= iterations; round++) {
            if (balancing.round().compareTo(tolerance) <= 0) {
                return round;
            }
        }
        return iterations;
    }

    private BigInteger round() {
        long most = 0;
        BigInteger wideMost = BigInteger.ZERO;
        for (int voter = 0; voter < election.ballots.voters(); voter++) {
            if (gather(voter)) {
                long stake = election.ballots.stake().get(voter);
                if (isSmall(stake)) {
                    most = Math.max(most, small(stake));
                } else {
                    wideMost = wideMost.max(wide(Unsigned128.unsigned(stake)));
                }
            }
        }
        return wideMost.max(BigInteger.valueOf(most));
    }

    /** The voter's edges to elected candidates that the election gave it; whether there is a choice. */
    private boolean gather(int voter) {
        ImmutableIntArray first = election.ballots.first();
        int from = first.get(voter);
        int to = first.get(voter + 1);
        if (edges.length < to - from) {
            edges = new int[to - from];
            backing = new long[to - from];
            weights = new long[to - from];
        }
        count = 0;
        for (int edge = from; edge < to; edge++) {
            if (election.hasEdge(edge)) {
                edges[count++] = edge;
            }
        }
        return count > 1;
    }

    private int candidate(int i) {
        return election.ballots.target().get(edges[i]);
    }

    private boolean isSmall(long stake) {
        boolean small = !wideOnly && stake >= 0 && stake < Normalisation.SMALL;
        for (int i = 0; i < count; i++) {
            long low = election.backingLo[candidate(i)];
            small &= election.backingHi[candidate(i)] == 0 && low >= 0 && low < Normalisation.SMALL;
        }
        return small && count <= Normalisation.MOST_SMALL;
    }

    /** In longs; returns the difference that the voter saw. */
    private long small(long stake) {
        long highest = -1;
        long lowest = Long.MAX_VALUE;
        long used = 0;
        for (int i = 0; i < count; i++) {
            long behind = election.backingLo[candidate(i)];
            long weight = election.weight[edges[i]];
            used += weight;
            lowest = Math.min(lowest, behind);
            highest = weight > 0 ? Math.max(highest, behind) : highest;
        }
        long difference = highest < 0 ? stake : Math.max(0, highest - lowest) + Math.max(0, stake - used);
        if (highest >= 0 && difference < smallTolerance) {
            return difference;
        }
        for (int i = 0; i < count; i++) {
            election.setWeight(edges[i], 0);
        }
        sort();
        long sum = 0;
        int last = count - 1;
        for (int i = 0; i < count; i++) {
            if (i * backing[i] - sum > stake) {
                last = i - 1;
                break;
            }
            sum += backing[i];
        }
        int ways = last + 1;
        long level = (stake + sum - backing[last] * ways) / ways + backing[last];
        for (int i = 0; i < count; i++) {
            weights[i] = i < ways ? level - backing[i] : 0;
        }
        write(stake);
        return difference;
    }

    /** The edges by what stands behind their candidates, ascending, in order where it is equal. */
    private void sort() {
        for (int i = 0; i < count; i++) {
            int edge = edges[i];
            long behind = election.backingLo[election.ballots.target().get(edge)];
            int place = i;
            while (place > 0 && backing[place - 1] > behind) {
                backing[place] = backing[place - 1];
                edges[place] = edges[place - 1];
                place--;
            }
            backing[place] = behind;
            edges[place] = edge;
        }
    }

    /** Normalises in the order of the voter's votes. */
    private void write(long stake) {
        for (int i = 1; i < count; i++) {
            int edge = edges[i];
            long weight = weights[i];
            int place = i;
            while (place > 0 && edges[place - 1] > edge) {
                edges[place] = edges[place - 1];
                weights[place] = weights[place - 1];
                place--;
            }
            edges[place] = edge;
            weights[place] = weight;
        }
        Phragmen.normalise(normalisation, weights, count, stake);
        for (int i = 0; i < count; i++) {
            election.setWeight(edges[i], weights[i]);
        }
    }

    private BigInteger wide(BigInteger stake) {
        BigInteger highest = null;
        BigInteger lowest = null;
        BigInteger used = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            BigInteger behind = election.backing(candidate(i));
            long weight = election.weight[edges[i]];
            used = used.add(Unsigned128.unsigned(weight));
            lowest = lowest == null ? behind : lowest.min(behind);
            highest = weight == 0 ? highest : highest == null ? behind : highest.max(behind);
        }
        BigInteger difference = highest == null
                ? stake
                : highest.subtract(lowest)
                        .max(BigInteger.ZERO)
                        .add(stake.subtract(used).max(BigInteger.ZERO));
        if (highest != null && difference.compareTo(tolerance) < 0) {
            return difference;
        }
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            election.setWeight(edges[i], 0);
            sorted.add(edges[i]);
        }
        sorted.sort(Comparator.comparing(
                edge -> election.backing(election.ballots.target().get(edge))));
        List<BigInteger> behind = sorted.stream()
                .map(edge -> election.backing(election.ballots.target().get(edge)))
                .toList();
        BigInteger sum = BigInteger.ZERO;
        int last = count - 1;
        for (int i = 0; i < count; i++) {
            if (behind.get(i).multiply(BigInteger.valueOf(i)).subtract(sum).compareTo(stake) > 0) {
                last = i - 1;
                break;
            }
            sum = sum.add(behind.get(i));
        }
        BigInteger ways = BigInteger.valueOf(last + 1L);
        BigInteger level = stake.add(sum)
                .subtract(behind.get(last).multiply(ways))
                .max(BigInteger.ZERO)
                .divide(ways)
                .add(behind.get(last));
        for (int i = 0; i < count; i++) {
            edges[i] = sorted.get(i);
            weights[i] = i <= last ? level.subtract(behind.get(i)).longValue() : 0;
        }
        write(stake.longValue());
        return difference;
    }
}
