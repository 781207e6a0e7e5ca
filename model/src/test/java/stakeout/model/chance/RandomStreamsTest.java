package stakeout.model.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomStreamsTest {
    private static final int DRAWS = 1 << 20;

    /** Computed by a program of its own from the definition. Whoever changes one changes every recorded run. */
    @ParameterizedTest
    @CsvSource({
        "20260101, 0, home/offline, 0, 0, 8a7c169071af5494",
        "20260101, 0, home/offline, 0, 1, 49edec7c7795aab7",
        "20260101, 0, home/offline, 1, 0, 6982d0c9470ccd8d",
        "20260101, 1, home/offline, 0, 0, b317166518d4667a",
        "20260102, 0, home/offline, 0, 0, 3827cfdf8c4ba647",
        "20260101, 0, cartel/defect, 0, 0, 34a7d0192652c2c5",
        "0, 0, consensus/proposer, 100000, 999999, 533d5e9fe20a4434",
        "-1, 7, consensus/committee, 3, 2, a847188a647300"
    })
    void streamIsPinnedForEver(long seed, int replication, String stream, long period, long index, String bits) {
        Draws draws = new RandomStreams(seed, replication).draws(stream, period);
        assertThat(Long.toHexString(draws.bits(index))).isEqualTo(bits);
    }

    /** The first output of SplitMix64 from seed 1234567, as published with the generator. */
    @Test
    void mixingIsThatOfSplitMix() {
        assertThat(RandomStreams.mix(1234567 + 0x9E3779B97F4A7C15L)).isEqualTo(6457827717110365317L);
    }

    @Test
    void drawsDependOnNothingDrawnBefore() {
        RandomStreams fresh = new RandomStreams(5, 2);
        RandomStreams used = new RandomStreams(5, 2);
        for (int i = 0; i < 100; i++) {
            used.draws("other/stream" + i, i).bits(i);
        }
        assertThat(used.draws("home/offline", 9).bits(4))
                .isEqualTo(fresh.draws("home/offline", 9).bits(4));
    }

    /**
     * Mean of 2²⁰ uniforms: standard deviation √(1/12 / 2²⁰) = 2.82e-4, bound 5.2 of them: false alarm 2·Φ(−5.2) = 2e-7. It
     * would notice a shift of 2.1e-3 with power above 0.98.
     */
    @Test
    void uniformsHaveMeanOneHalf() {
        Draws draws = new RandomStreams(20260101, 0).draws("test/mean", 3);
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            double uniform = draws.uniform(i);
            assertThat(uniform >= 0 && uniform < 1).isTrue();
            sum += uniform;
        }
        assertThat(Math.abs(sum / DRAWS - 0.5)).isLessThan(5.2 * Math.sqrt(1.0 / 12 / DRAWS));
    }

    /**
     * Neighbours by index, period and stream: the correlation of n = 2¹⁸ pairs has standard deviation n^−½, bound 5.4 of them,
     * three pairings: false alarm 3 · 2·Φ(−5.4) = 2e-7.
     */
    @ParameterizedTest
    @CsvSource({"test/a, 0, 1", "test/a, 1, 0", "test/b, 0, 0"})
    void neighboursAreUncorrelated(String stream, long laterPeriods, int laterIndices) {
        RandomStreams streams = new RandomStreams(20260101, 0);
        Draws one = streams.draws("test/a", 7);
        Draws other = streams.draws(stream, 7 + laterPeriods);
        int pairs = 1 << 18;
        double sum = 0;
        for (int i = 0; i < pairs; i++) {
            sum += (one.uniform(2L * i) - 0.5) * (other.uniform(2L * i + laterIndices) - 0.5) * 12;
        }
        assertThat(Math.abs(sum / Math.sqrt(pairs))).isLessThan(5.4);
    }

    /** Hits are binomial: bound 5.4 standard deviations, five cases: false alarm 5 · 2·Φ(−5.4) = 4e-7. */
    @ParameterizedTest
    @CsvSource({"0.5", "0.02", "0.001", "0.98", "0.3333333333333333"})
    void thresholdHitsWithItsProbability(double probability) {
        Draws draws = new RandomStreams(20260101, 0).draws("test/threshold", 0);
        Threshold threshold = Threshold.of(probability);
        int hits = 0;
        for (int i = 0; i < DRAWS; i++) {
            hits += draws.hits(i, threshold) ? 1 : 0;
        }
        double deviation = Math.sqrt(DRAWS * probability * (1 - probability));
        assertThat(Math.abs(hits - DRAWS * probability)).isLessThan(5.4 * deviation);
    }

    @Test
    void zeroNeverAndOneAlwaysHappens() {
        for (long bits : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(Threshold.of(0).admits(bits)).isFalse();
            assertThat(Threshold.of(1).admits(bits)).isTrue();
        }
        assertThat(Threshold.of(0.5).admits(Long.MAX_VALUE)).isTrue();
        assertThat(Threshold.of(0.5).admits(Long.MIN_VALUE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1", "NaN"})
    void thresholdRefusesWhatIsNoProbability(double probability) {
        assertThatThrownBy(() -> Threshold.of(probability)).hasMessageContaining("must be in [0, 1]");
    }

    /**
     * χ² with 6 degrees of freedom over 2²⁰ draws below 7: P(χ² > 40) = 4.6e-7; and bounds beyond 32 bits stay in range.
     */
    @Test
    void belowIsUniform() {
        Draws draws = new RandomStreams(20260101, 0).draws("test/below", 0);
        int[] counts = new int[7];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) draws.below(i, 7)]++;
            assertThat(draws.below(i, Long.MAX_VALUE)).isNotNegative();
        }
        double expected = DRAWS / 7.0;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(40);
        assertThat(draws.below(0, 1)).isZero();
    }
}
