package stakeout.model.game;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.Fraction;

/**
 * Players with weights, of whom any group wins whose weights sum to the quota or more. A player decides (swings) where the others
 * lose without and win with it.
 *
 * <pre>
 * swing(p)ᵢ        = P(quota − wᵢ ≤ weight of the others who say yes < quota),  each says yes with probability p
 * Banzhaf measureᵢ = swing(1/2)ᵢ,    Banzhaf indexᵢ = swing(1/2)ᵢ / Σ swing(1/2)ⱼ
 * Shapley–Shubikᵢ  = ∫₀¹ swing(t)ᵢ dt : the share of all orders of joining in which i turns a losing group into a winning one
 * </pre>
 *
 * <p>All are counted, not sampled: by numbers of players of each distinct weight where these are few, else by dynamic programming
 * over the sums of weights; only non-negative terms are added, so results are within about n × 2⁻⁵⁰ of the exact rational. The integrand
 * is a polynomial of degree n − 1, for which {@code ⌈n/2⌉} points of Gauss and Legendre are exact. Weights are divided by their greatest
 * common divisor first. Where counting would take too long it is refused; {@link SampledPower} then estimates. Source:
 * [shapley-shubik], [banzhaf], [penrose], [bilbao-2000]; the integral: [owen-1972].
 */
public final class WeightedVotingGame {
    /** About so many additions are done at most, a second or two. */
    private static final double MOST_WORK = 1e9;

    private static final double MOST_GROUPS = 5e6;
    private static final double CLOSE = 1e-12;
    private static final int MOST_TERMS = 100;

    private final long quota;
    private final long[] weights;
    /** The distinct weights, ascending, and how many players have each. */
    private final long[] distinct;

    private final int[] count;

    private WeightedVotingGame(long quota, long[] weights) {
        this.quota = quota;
        this.weights = weights;
        Map<Long, Integer> tally = new TreeMap<>();
        for (long weight : weights) {
            tally.merge(weight, 1, Integer::sum);
        }
        distinct = tally.keySet().stream().mapToLong(Long::longValue).toArray();
        count = tally.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param quota what a group must reach, at least 1 */
    public static WeightedVotingGame of(long quota, long... weights) {
        BigInteger[] wide = Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        return of(BigInteger.valueOf(quota), wide);
    }

    /**
     * A game of weights in any one unit.
     *
     * @param quota what a group must reach, at least 1
     * @param weights none negative; divided by their greatest common divisor they must sum to less than 2⁶³
     */
    public static WeightedVotingGame of(BigInteger quota, BigInteger... weights) {
        checkArgument(quota.signum() > 0, "quota (%s) of a voting game must be at least 1.", quota);
        BigInteger divisor = BigInteger.ZERO;
        BigInteger total = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            checkArgument(weight.signum() >= 0, "weight (%s) of a player must not be negative.", weight);
            divisor = divisor.gcd(weight);
            total = total.add(weight);
        }
        if (divisor.signum() == 0) {
            divisor = BigInteger.ONE;
        }
        checkArgument(
                total.divide(divisor).bitLength() < Long.SIZE,
                "weights (%s in total, with common divisor %s) of a voting game are too large.",
                total,
                divisor);
        long[] reduced = new long[weights.length];
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] = weights[i].divide(divisor).longValueExact();
        }
        // Sums are multiples of the divisor: to reach the quota is to reach the next multiple of it.
        BigInteger needed = quota.add(divisor).subtract(BigInteger.ONE).divide(divisor);
        return new WeightedVotingGame(
                needed.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact(), reduced);
    }

    /**
     * The least whole weight strictly above a share of all. The simplest fraction within 1e-12 of the share is meant, so that three
     * equal players do not pass one third by one of them through a rounding.
     *
     * @param share in [0, 1)
     */
    public static BigInteger quotaAbove(BigInteger total, double share) {
        Fraction fraction = new Fraction(share, CLOSE, MOST_TERMS);
        return total.multiply(BigInteger.valueOf(fraction.getNumerator()))
                .divide(BigInteger.valueOf(fraction.getDenominator()))
                .add(BigInteger.ONE);
    }

    public int players() {
        return weights.length;
    }

    /** What a group must reach, in units of the weights' common divisor. */
    long quota() {
        return quota;
    }

    /** One a player, in units of their common divisor. */
    long[] weights() {
        return weights.clone();
    }

    /** Whether {@link #banzhaf} and {@link #swings} can be counted in about a second. */
    public boolean canCountSwings() {
        return isFewGroups() || work() <= MOST_WORK;
    }

    /** Whether {@link #shapleyShubik} can be counted in about a second. */
    public boolean canCountOrders() {
        return isFewGroups() || work() * points() <= MOST_WORK;
    }

    private boolean isFewGroups() {
        double groups = 1;
        for (int players : count) {
            groups *= players + 1;
        }
        return groups * count.length <= MOST_GROUPS;
    }

    private double work() {
        double levels = 2 + StrictMath.log(distinct.length) / StrictMath.log(2);
        return players() * levels * (double) quota;
    }

    private int points() {
        return StrictMath.max(1, (players() + 1) / 2);
    }

    /**
     * How likely each player decides when each of the others says yes with a probability, independently.
     *
     * @param yes in [0, 1]
     * @throws IllegalStateException where it {@linkplain #canCountSwings cannot be counted}
     */
    public double[] swings(double yes) {
        checkArgument(yes >= 0 && yes <= 1, "probability (%s) of a yes must be in [0, 1].", yes);
        if (isFewGroups()) {
            return byPlayer(new GroupCounts(quota, distinct, count).swings(yes));
        }
        refuseUnless(canCountSwings());
        return byPlayer(new SumCounts(quota, distinct, count).swings(yes));
    }

    /** The Banzhaf measure: how likely each player decides when all groups of the others are equally likely; in [0, 1]. */
    public double[] banzhaf() {
        return swings(0.5);
    }

    /** The Banzhaf index: the measure, scaled so that all players' sum to 1; all 0 where nobody ever decides. */
    public double[] banzhafIndex() {
        return scaled(banzhaf());
    }

    static double[] scaled(double[] power) {
        double sum = Arrays.stream(power).sum();
        return Arrays.stream(power).map(p -> sum == 0 ? 0 : p / sum).toArray();
    }

    /**
     * The Shapley–Shubik index; sums to 1 where all together win.
     *
     * @throws IllegalStateException where it {@linkplain #canCountOrders cannot be counted}
     */
    public double[] shapleyShubik() {
        if (isFewGroups()) {
            return byPlayer(new GroupCounts(quota, distinct, count).pivots());
        }
        refuseUnless(canCountOrders());
        GaussLegendre rule = GaussLegendre.of(points());
        SumCounts sums = new SumCounts(quota, distinct, count);
        double[] integral = new double[distinct.length];
        for (int point = 0; point < rule.size(); point++) {
            double[] swings = sums.swings(rule.node(point));
            for (int i = 0; i < integral.length; i++) {
                integral[i] += rule.weight(point) * swings[i];
            }
        }
        return byPlayer(integral);
    }

    private void refuseUnless(boolean feasible) {
        if (!feasible) {
            throw new IllegalStateException("a game of " + players() + " players, " + distinct.length
                    + " distinct weights and quota " + quota + " takes too long to count.");
        }
    }

    private double[] byPlayer(double[] byDistinct) {
        double[] power = new double[weights.length];
        for (int i = 0; i < power.length; i++) {
            power[i] = byDistinct[Arrays.binarySearch(distinct, weights[i])];
        }
        return power;
    }
}
