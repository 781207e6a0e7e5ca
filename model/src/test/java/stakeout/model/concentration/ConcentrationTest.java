package stakeout.model.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.state.WideColumn;

class ConcentrationTest {
    private static Holdings holdings(String amounts) {
        return Holdings.of(
                Arrays.stream(amounts.split(" ")).mapToLong(Long::parseLong).toArray());
    }

    /** [edi] tests/test_metrics.py, as printed there. */
    @ParameterizedTest
    @CsvSource({
        "5 4 3 2 1, 0.26667, 5e-6",
        "368 156 20 7 10 49 22 1, 0.67792, 5e-6",
        "1 1 3 0 0, 0.56, 1e-12",
        "1 0 0 0 0 0 0 0 0 0, 0.9, 1e-12",
        "2 2 1 1 1 1, 0.16666666666666666, 1e-12"
    })
    void giniOfPublishedExamples(String amounts, double gini, double tolerance) {
        assertThat(Gini.of(holdings(amounts))).isCloseTo(gini, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"8 6 3 3, 0.295", "1 1 1 1 1 1 1 1 1 1, 0.1", "2 2 1 1 1 1, 0.1875", "50 30 15 5, 0.365"})
    void hhiOfPublishedExamples(String amounts, double hhi) {
        assertThat(Hhi.of(holdings(amounts))).isCloseTo(hhi, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"3 2 1, 1.459, 5e-4", "2 2 1 1 1 1, 2.5, 1e-12", "7, 0, 0", "1 1 1 1, 2, 1e-12"})
    void entropyOfPublishedExamples(String amounts, double bits, double tolerance) {
        assertThat(Entropy.of(holdings(amounts))).isCloseTo(bits, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({
        "3 2 1, 0.087, 5e-4",
        "3 2 1 1 1 1, 0.115, 5e-4",
        "432 0 0 0, 1.386, 5e-4",
        "7 0 0 0, 1.386294361, 1e-9",
        "4 4 4, 0, 1e-15"
    })
    void theilOfPublishedExamples(String amounts, double nats, double tolerance) {
        assertThat(Theil.of(holdings(amounts))).isCloseTo(nats, within(tolerance));
    }

    /** Both conventions; the rows of ones sit exactly on a threshold, where sums of doubles go wrong. */
    @ParameterizedTest
    @CsvSource({
        "3 2 1, 1, 2, 1, 2",
        "3 2 1, 1, 3, 1, 1",
        "1 1 1 1 1 1 1 1 1 1, 1, 2, 5, 6",
        "1 1 1 1 1 1 1 1 1 1, 1, 3, 4, 4",
        "50 30 15 5, 1, 2, 1, 2",
        "50 30 15 5, 1, 3, 1, 1",
        "40 30 20 10, 1, 2, 2, 2",
        "40 30 20 10, 1, 3, 1, 1",
        "1 1 1, 1, 2, 2, 2",
        "1 1 1, 1, 3, 1, 2",
        "3 2 1 1 1 1, 1, 2, 2, 2",
        "3 2 1 1 1 1, 66, 100, 3, 3"
    })
    void nakamotoInBothConventions(String amounts, long numerator, long denominator, int atLeast, int above) {
        assertThat(Nakamoto.atLeast(holdings(amounts), numerator, denominator)).isEqualTo(atLeast);
        assertThat(Nakamoto.above(holdings(amounts), numerator, denominator)).isEqualTo(above);
        assertThat(Nakamoto.above(holdings(amounts), (double) numerator / denominator))
                .isEqualTo(above);
    }

    /** [economics] E14: shares as people write them, which no sum of doubles gets right. */
    @Test
    void sharesOfFiveLargeAndThirtySmallHolders() {
        double[] shares = DoubleStream.concat(
                        DoubleStream.of(0.30, 0.15, 0.10, 0.08, 0.07),
                        DoubleStream.generate(() -> 0.01).limit(30))
                .toArray();
        Holdings holdings = Holdings.ofShares(shares);
        assertThat(Hhi.of(holdings)).isCloseTo(0.1368, within(1e-9));
        assertThat(Gini.of(holdings)).isCloseTo(0.5874286, within(1e-6));
        assertThat(Nakamoto.above(holdings, 1 / 3.0)).isEqualTo(2);
        assertThat(Nakamoto.above(holdings, 0.5)).isEqualTo(3);
    }

    @Test
    void nothingHeldIsNoNumber() {
        for (Holdings nothing : new Holdings[] {Holdings.of(), Holdings.of(0, 0)}) {
            assertThat(Gini.of(nothing)).isNaN();
            assertThat(Hhi.of(nothing)).isNaN();
            assertThat(Theil.of(nothing)).isNaN();
            assertThat(Entropy.of(nothing)).isNaN();
            assertThat(Nakamoto.above(nothing, 1, 3)).isZero();
        }
    }

    @Test
    void aSingleHolderIsAllThereIs() {
        Holdings one = Holdings.of(5);
        assertThat(Gini.of(one)).isZero();
        assertThat(Hhi.of(one)).isEqualTo(1);
        assertThat(Theil.of(one)).isZero();
        assertThat(Entropy.of(one)).isZero();
        assertThat(Nakamoto.above(one, 2, 3)).isEqualTo(1);
    }

    @Test
    void negativeHoldingsAreRefused() {
        assertThatThrownBy(() -> Holdings.of(3, -1)).hasMessageContaining("a holding (-1) must not be negative");
    }

    @Test
    void amountsBeyondALongCountExactly() {
        WideColumn stake = new WideColumn(3);
        for (int i = 0; i < 3; i++) {
            stake.addProduct(i, Long.MAX_VALUE, 4);
        }
        stake.add(0, 1);
        Holdings holdings = Holdings.of(stake);
        assertThat(Nakamoto.above(holdings, 1, 3)).as("one unit above a third").isEqualTo(1);
        assertThat(Hhi.of(holdings)).isCloseTo(1 / 3.0, within(1e-15));
        WideColumn large = new WideColumn(2);
        large.set(0, Long.MAX_VALUE);
        large.set(1, Long.MAX_VALUE);
        assertThat(Holdings.of(large).total()).isEqualTo(large.get(0).add(large.get(1)));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static long[] random(int seed) {
        Draws draws = new RandomStreams(seed, 0).draws("test/holdings", 0);
        int n = 2 + (int) draws.below(0, 40);
        return LongStream.range(0, n)
                .map(i -> draws.below(i + 1, 1 + (1L << draws.below(i + 100, 50))))
                .map(x -> x + 1)
                .toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lawsOfEveryMetric(int seed) {
        long[] x = random(seed);
        Holdings given = Holdings.of(x);
        int n = x.length;
        double gini = Gini.of(given);
        double hhi = Hhi.of(given);
        double theil = Theil.of(given);
        double bits = Entropy.of(given);

        // order and scale are no matter
        long[] other = new long[n];
        for (int i = 0; i < n; i++) {
            other[i] = 7 * x[(i * 41 + seed) % n];
        }
        if (n % 41 != 0) {
            assertThat(Gini.of(Holdings.of(other))).isCloseTo(gini, within(1e-12));
            assertThat(Hhi.of(Holdings.of(other))).isCloseTo(hhi, within(1e-12));
            assertThat(Theil.of(Holdings.of(other))).isCloseTo(theil, within(1e-12));
        }

        // ranges
        assertThat(gini).isBetween(0.0, (n - 1.0) / n + 1e-12);
        assertThat(hhi).isBetween(1.0 / n - 1e-12, 1 + 1e-12);
        assertThat(theil).isBetween(0.0, Math.log(n) + 1e-12);
        assertThat(bits).isBetween(0.0, Math.log(n) / Math.log(2) + 1e-12);
        assertThat(theil).as("T = ln n − H").isCloseTo(Math.log(n) - bits * Math.log(2), within(1e-10));

        // each holder cloned: Gini and Theil stay, HHI halves, entropy gains a bit, Nakamoto does not fall
        Holdings cloned = Holdings.of(
                LongStream.concat(LongStream.of(x), LongStream.of(x)).toArray());
        assertThat(Gini.of(cloned)).isCloseTo(gini, within(1e-12));
        assertThat(Theil.of(cloned)).isCloseTo(theil, within(1e-12));
        assertThat(Hhi.of(cloned)).isCloseTo(hhi / 2, within(1e-12));
        assertThat(Entropy.of(cloned)).isCloseTo(bits + 1, within(1e-10));
        assertThat(Nakamoto.above(cloned, 1, 3)).isGreaterThanOrEqualTo(Nakamoto.above(given, 1, 3));

        // a transfer from the poorest to the richest never lowers inequality
        long[] sorted = x.clone();
        Arrays.sort(sorted);
        long gift = sorted[0] / 2;
        sorted[0] -= gift;
        sorted[n - 1] += gift;
        Holdings unequal = Holdings.of(sorted);
        assertThat(Gini.of(unequal)).isGreaterThanOrEqualTo(gini - 1e-12);
        assertThat(Hhi.of(unequal)).isGreaterThanOrEqualTo(hhi - 1e-12);
        assertThat(Theil.of(unequal)).isGreaterThanOrEqualTo(theil - 1e-12);

        // a holder of nothing changes no HHI, no entropy, no Nakamoto
        Holdings withEmpty = Holdings.of(
                LongStream.concat(LongStream.of(x), LongStream.of(0)).toArray());
        assertThat(Hhi.of(withEmpty)).isEqualTo(hhi);
        assertThat(Entropy.of(withEmpty)).isEqualTo(bits);
        assertThat(Nakamoto.above(withEmpty, 1, 2)).isEqualTo(Nakamoto.above(given, 1, 2));
        assertThat(Gini.of(withEmpty.withoutZeros())).isEqualTo(gini);

        // splitting the largest holder in two never raises HHI
        long[] split = Arrays.copyOf(x, n + 1);
        int largest = IntStream.range(0, n).reduce(0, (a, b) -> x[b] > x[a] ? b : a);
        split[n] = x[largest] / 2;
        split[largest] -= split[n];
        assertThat(Hhi.of(Holdings.of(split))).isLessThanOrEqualTo(hhi + 1e-12);
    }
}
