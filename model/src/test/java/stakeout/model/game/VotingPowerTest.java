package stakeout.model.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;

class VotingPowerTest {
    /** The six of 1958 [bilbao-2000]: Luxembourg's one vote never decides. */
    @Test
    void economicCommunityOf1958() {
        WeightedVotingGame game = WeightedVotingGame.of(12, 4, 4, 4, 2, 2, 1);
        assertArrayEquals(new double[] {5.0 / 21, 5.0 / 21, 5.0 / 21, 1.0 / 7, 1.0 / 7, 0}, game.banzhafIndex(), 1e-14);
        assertArrayEquals(
                new double[] {14.0 / 60, 14.0 / 60, 14.0 / 60, 9.0 / 60, 9.0 / 60, 0}, game.shapleyShubik(), 1e-14);
    }

    /** Five permanent members with a veto, ten others of whom four must agree [shapley-shubik]. */
    @Test
    void securityCouncil() {
        long[] weights = IntStream.range(0, 15).mapToLong(i -> i < 5 ? 7 : 1).toArray();
        WeightedVotingGame game = WeightedVotingGame.of(39, weights);
        assertEquals(421.0 / 2145, game.shapleyShubik()[0], 1e-14);
        assertEquals(4.0 / 2145, game.shapleyShubik()[14], 1e-14);
        assertEquals(848.0 / 5080, game.banzhafIndex()[0], 1e-14);
        assertEquals(84.0 / 5080, game.banzhafIndex()[14], 1e-14);
        assertEquals(848.0 / (1 << 14), game.banzhaf()[0], 1e-14);
    }

    /** Banzhaf's own example: three of Nassau County's six never decide [banzhaf]. */
    @Test
    void nassauCountyOf1964() {
        assertArrayEquals(
                new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3, 0, 0, 0},
                WeightedVotingGame.of(58, 31, 31, 28, 21, 2, 2).banzhafIndex(),
                1e-14);
    }

    /** Both ways of counting against every group and every order, written out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void countsAsByEveryGroup(int seed) {
        Draws draws = new RandomStreams(20261130, seed).draws("test/weights", 0);
        int players = 1 + (int) draws.below(0, 11);
        long[] weights = new long[players];
        for (int i = 0; i < players; i++) {
            weights[i] = draws.below(1 + i, 15);
        }
        long quota = 1 + draws.below(100, Math.max(1, Arrays.stream(weights).sum()));
        double yes = draws.uniform(101);
        long[] distinct = Arrays.stream(weights).distinct().sorted().toArray();
        int[] count = Arrays.stream(distinct)
                .mapToInt(weight -> (int)
                        Arrays.stream(weights).filter(other -> other == weight).count())
                .toArray();
        double[] groups = new GroupCounts(quota, distinct, count).swings(yes);
        double[] sums = new SumCounts(quota, distinct, count).swings(yes);
        double[] orders = new GroupCounts(quota, distinct, count).pivots();
        double[] integral = new double[distinct.length];
        GaussLegendre rule = GaussLegendre.of((players + 1) / 2);
        for (int point = 0; point < rule.size(); point++) {
            double[] at = new SumCounts(quota, distinct, count).swings(rule.node(point));
            for (int i = 0; i < integral.length; i++) {
                integral[i] += rule.weight(point) * at[i];
            }
        }
        double[] byShapley = ShapleyValue.of(players, group -> weight(weights, group) >= quota ? 1 : 0);
        for (int i = 0; i < players; i++) {
            int place = Arrays.binarySearch(distinct, weights[i]);
            double swing = everyGroup(weights, i, quota, yes);
            assertEquals(swing, groups[place], 1e-13, "groups of " + Arrays.toString(weights) + ", quota " + quota);
            assertEquals(swing, sums[place], 1e-13, "sums of " + Arrays.toString(weights) + ", quota " + quota);
            assertEquals(byShapley[i], orders[place], 1e-13);
            assertEquals(byShapley[i], integral[place], 1e-13);
            assertEquals(byShapley[i], WeightedVotingGame.of(quota, weights).shapleyShubik()[i], 1e-13);
        }
        assertEquals(1, Arrays.stream(byShapley).sum(), 1e-12);
    }

    private static long weight(long[] weights, long group) {
        return IntStream.range(0, weights.length)
                .filter(i -> (group >>> i & 1) == 1)
                .mapToLong(i -> weights[i])
                .sum();
    }

    private static double everyGroup(long[] weights, int player, long quota, double yes) {
        double sum = 0;
        for (int group = 0; group < 1 << weights.length; group++) {
            long others = weight(weights, group);
            if ((group >>> player & 1) == 0 && others < quota && others + weights[player] >= quota) {
                int size = Integer.bitCount(group);
                sum += Math.pow(yes, size) * Math.pow(1 - yes, weights.length - 1 - size);
            }
        }
        return sum;
    }

    /** 175 different weights: dynamic programming; the sums of the index and its limits hold. */
    @Test
    void manyDifferentWeights() {
        long[] weights = IntStream.rangeClosed(1, 175).mapToLong(i -> i).toArray();
        WeightedVotingGame game = WeightedVotingGame.of(5134, weights);
        assertTrue(game.canCountOrders());
        double[] power = game.shapleyShubik();
        assertEquals(1, Arrays.stream(power).sum(), 1e-10);
        // Many small players have about the power of their share [shapley-shubik].
        assertEquals(175 / 15400.0, power[174], 2e-4);
        assertEquals(1 / 15400.0, power[0], 2e-6);
    }

    @Test
    void weightsOfBaseUnitsAreReducedByTheirCommonDivisor() {
        BigInteger unit = new BigInteger("2048000000000000000000");
        BigInteger[] weights = IntStream.of(4, 4, 4, 2, 2, 1)
                .mapToObj(i -> unit.multiply(BigInteger.valueOf(i)))
                .toArray(BigInteger[]::new);
        // One base unit above 11 units needs the twelfth.
        BigInteger quota = unit.multiply(BigInteger.valueOf(11)).add(BigInteger.ONE);
        assertArrayEquals(
                WeightedVotingGame.of(12, 4, 4, 4, 2, 2, 1).shapleyShubik(),
                WeightedVotingGame.of(quota, weights).shapleyShubik(),
                0);
    }

    @Test
    void whatTakesTooLongIsRefusedAndEstimated() {
        Draws draws = new RandomStreams(20261130, 0).draws("test/stakes", 0);
        long[] weights = new long[175];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 + draws.below(i, 1_000_000_007L);
        }
        long total = Arrays.stream(weights).sum();
        WeightedVotingGame game = WeightedVotingGame.of(total / 3 + 1, weights);
        assertFalse(game.canCountSwings());
        assertThrows(IllegalStateException.class, game::banzhaf);
        assertThrows(IllegalStateException.class, game::shapleyShubik);
        Estimate power = new SampledPower(game, 2_000, new RandomStreams(20261130, 0)).shapleyShubik();
        assertEquals(1, Arrays.stream(power.values()).sum(), 1e-12);
    }

    /** Each of 102 estimates within 6.5 of the standard errors that the exact value implies: false alarm below 1e-6 in all. */
    @Test
    void estimatesAgreeWithCounts() {
        long[] weights = {
            9, 3, 11, 6, 55, 9, 7, 3, 3, 29, 16, 4, 4, 20, 11, 6, 6, 8, 8, 4, 10, 11, 16, 10, 6, 10, 3, 5, 6, 4, 14, 5,
            29, 15, 3, 18, 7, 7, 20, 4, 9, 3, 11, 38, 6, 3, 13, 12, 5, 10, 3
        };
        WeightedVotingGame game = WeightedVotingGame.of(270, weights);
        int samples = 40_000;
        SampledPower sampled = new SampledPower(game, samples, new RandomStreams(20261130, 0));
        assertClose(game.banzhaf(), sampled.swings(0.5).values(), samples);
        assertClose(game.shapleyShubik(), sampled.shapleyShubik().values(), samples);
    }

    private static void assertClose(double[] exact, double[] estimated, int samples) {
        for (int i = 0; i < exact.length; i++) {
            double error = Math.sqrt(exact[i] * (1 - exact[i]) / samples);
            // Skewness of a binomial with 150 hits and more widens the tail: 6.5 errors are below 1e-8 each.
            assertEquals(exact[i], estimated[i], 6.5 * error, "player " + i);
        }
    }

    /** The airport game: each stretch of a runway is shared by those who need it [shapley-1953]. */
    @Test
    void airportGame() {
        double[] cost = {1, 2, 3};
        double[] value = ShapleyValue.of(3, group -> {
            double most = 0;
            for (int i = 0; i < 3; i++) {
                most = (group >>> i & 1) == 1 ? Math.max(most, cost[i]) : most;
            }
            return most;
        });
        assertArrayEquals(new double[] {1.0 / 3, 1.0 / 3 + 0.5, 1.0 / 3 + 0.5 + 1}, value, 1e-15);
    }

    @Test
    void badGamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> WeightedVotingGame.of(0, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> WeightedVotingGame.of(1, -1, 2));
        assertThrows(IllegalArgumentException.class, () -> ShapleyValue.of(25, group -> 0));
        assertEquals(0, WeightedVotingGame.of(10, 1, 2).shapleyShubik()[1]);
        assertEquals(0, WeightedVotingGame.of(1).banzhaf().length);
    }
}
