package stakeout.model.cardano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HitRatesTest {
    private static final long SLOTS = 432_000;
    private static final double CHANCE = 5e-5; // a thousandth of the stake

    @Test
    void theSeriesIsTheLogarithm() {
        for (double y = 1e-12; y < 0.9; y *= 1.7) {
            double exact = StrictMath.log1p(-y);
            assertThat(HitRates.logOfRest(y)).isCloseTo(exact, within(-4e-16 * exact));
        }
        assertThat(HitRates.logOfRest(0)).isZero();
    }

    /** Nothing seen: the point below which half a per cent of Beta(40, 1) lies is 0.005^(1/40) = 0.876; the next sample after it is told. */
    @Test
    void thePriorExpectsGoodPools() {
        assertThat(new HitRates(1).estimate(0)).isCloseTo(0.885, within(0.0101));
    }

    /** 21.6 blocks are due in an epoch: who makes them is trusted more and more, who makes half of them is found out. */
    @Test
    void evidenceMovesTheEstimate() {
        HitRates rates = new HitRates(3);
        double before = rates.estimate(0);
        for (int epoch = 0; epoch < 30; epoch++) {
            rates.add(0, 22, CHANCE, SLOTS);
            rates.add(1, 11, CHANCE, SLOTS);
            rates.add(2, 0, CHANCE, SLOTS);
        }
        assertThat(rates.estimate(0)).isGreaterThanOrEqualTo(before);
        assertThat(rates.estimate(1)).isBetween(0.4, 0.7);
        assertThat(rates.estimate(2)).isLessThan(0.15);
    }

    /** A tenth less an epoch: after a bad year long past, the last epochs count. */
    @Test
    void oldEpochsAreForgotten() {
        HitRates rates = new HitRates(2);
        for (int epoch = 0; epoch < 100; epoch++) {
            rates.add(0, epoch < 50 ? 0 : 22, CHANCE, SLOTS);
            rates.add(1, 22, CHANCE, SLOTS);
        }
        assertThat(rates.estimate(0)).isCloseTo(rates.estimate(1), within(0.0201));
    }

    /** Without floats and normalisation, straight from the definition. */
    @Test
    void theEstimateIsTheFirstPointAboveHalfAPerCent() {
        HitRates rates = new HitRates(1);
        double[] logs = new double[HitRates.POINTS];
        long[] made = {20, 25, 17, 30, 22};
        for (long blocks : made) {
            rates.add(0, blocks, CHANCE, SLOTS);
            for (int i = 0; i < logs.length; i++) {
                double x = HitRates.point(i);
                logs[i] =
                        0.9 * logs[i] + blocks * StrictMath.log(x) + (SLOTS - blocks) * StrictMath.log(1 - CHANCE * x);
            }
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] += 39 * StrictMath.log(HitRates.point(i));
            top = Math.max(top, logs[i]);
        }
        double all = 0;
        for (double log : logs) {
            all += StrictMath.exp(log - top);
        }
        double below = 0;
        int i = 0;
        while (below <= 0.005 * all) {
            below += StrictMath.exp(logs[i++] - top);
        }
        assertThat(rates.estimate(0)).isEqualTo(HitRates.point(i));
    }
}
