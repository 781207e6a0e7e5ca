package stakeout.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;

class StatisticsTest {
    private static final OptionalDouble AT_95 = OptionalDouble.of(0.95);

    @Test
    void studentsIntervalByHand() {
        Sample sample = Sample.of(1, 2, 3, 4, 5);
        assertThat(sample.mean()).isEqualTo(3);
        assertThat(sample.standardDeviation()).isCloseTo(1.5811388, within(1e-7));
        assertThat(sample.standardError()).isCloseTo(0.7071068, within(1e-7));
        Interval interval = sample.interval(0.95).orElseThrow();
        // t(0.975; 4) = 2.776445
        assertThat(interval.halfWidth()).isCloseTo(2.776445 * 0.7071068, within(1e-6));
        // t(0.95; 4) = 2.131847
        assertThat(sample.limits(0.95).orElseThrow().high()).isCloseTo(3 + 2.131847 * 0.7071068, within(1e-6));
        assertThat(Sample.of(7).interval(0.95)).isEmpty();
    }

    @Test
    void absentValuesAreCountedNotGuessed() {
        Sample sample = Sample.of(1, Double.NaN, 3);
        assertThat(sample.size()).isEqualTo(2);
        assertThat(sample.absent()).isEqualTo(1);
        assertThat(sample.mean()).isEqualTo(2);
        assertThat(Sample.of().mean()).isNaN();
        assertThat(Sample.of(Double.NaN).size()).isZero();
    }

    /** Published: Wilson 1927 and Clopper–Pearson 1934 as in textbooks (Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20). */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0578, 0.1617",
        "0, 20, 0, 0.1611, 0, 0.1684",
        "1, 29, 0.0061, 0.1718, 0.0009, 0.1776"
    })
    void proportionsAsPublished(int successes, int trials, double wl, double wh, double cl, double ch) {
        Proportion proportion = new Proportion(successes, trials);
        assertThat(proportion.wilson(0.95).low()).isCloseTo(wl, within(5.1e-5));
        assertThat(proportion.wilson(0.95).high()).isCloseTo(wh, within(5.1e-5));
        assertThat(proportion.clopperPearson(0.95).low()).isCloseTo(cl, within(5.1e-5));
        assertThat(proportion.clopperPearson(0.95).high()).isCloseTo(ch, within(5.1e-5));
    }

    @Test
    void pairingTakesOutWhatTheReplicationsShare() {
        double[] before = {10, 20, 30, 40};
        double[] after = {11, 21.5, 30.5, 41};
        Sample paired = Differences.paired(before, after);
        assertThat(paired.mean()).isEqualTo(1);
        // s = √(0.5/3), t(0.975; 3) = 3.182446
        assertThat(paired.interval(0.95).orElseThrow().halfWidth())
                .isCloseTo(3.182446 * Math.sqrt(0.5 / 3) / 2, within(1e-6));
        Interval welch =
                Differences.welch(Sample.of(before), Sample.of(after), 0.95).orElseThrow();
        assertThat(welch.contains(0)).isTrue();
        assertThat(welch.halfWidth()).isGreaterThan(10);
        assertThatThrownBy(() -> Differences.paired(before, new double[] {1})).hasMessageContaining("pairs (4, 1)");
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3, 10, MET", // far below
        "11 12 13, 10, BROKEN",
        "9 10 11, 10, UNDECIDED",
        "10 10, 10, BROKEN", // equal in all: the value itself, and below is strict
        "9 9, 10, MET",
        "9, 10, UNDECIDED", // one replication
        "9 NaN 9, 10, UNDECIDED",
        "NaN, 10, UNDECIDED"
    })
    void belowABound(String values, double limit, Verdict verdict) {
        double[] sample = java.util.Arrays.stream(values.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(Bound.below(limit).judge(Sample.of(sample), AT_95).verdict()).isEqualTo(verdict);
        for (int i = 0; i < sample.length; i++) {
            sample[i] = -sample[i];
        }
        assertThat(Bound.above(-limit).judge(Sample.of(sample), AT_95).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void withoutConfidenceTheMeanItselfIsJudged() {
        assertThat(Bound.below(10).judge(Sample.of(9), OptionalDouble.empty()).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(Bound.below(10)
                        .judge(Sample.of(9, 12), OptionalDouble.empty())
                        .verdict())
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void equalWithinATolerance() {
        Bound bound = Bound.equalTo(5, 0.5);
        assertThat(bound.judge(Sample.of(5, 5.01, 4.99), AT_95).verdict()).isEqualTo(Verdict.MET);
        assertThat(bound.judge(Sample.of(4, 5, 6), AT_95).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(bound.judge(Sample.of(7, 7.01, 6.99), AT_95).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(bound.judge(Sample.of(5.5, 5.5), AT_95).verdict()).isEqualTo(Verdict.MET);
        assertThat(Bound.equalTo(1, 0).judge(Sample.of(1, 1, 1), AT_95).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(bound).hasToString("in [4.5, 5.5]");
        assertThat(Bound.equalTo(1, 0)).hasToString("= 1");
        assertThat(Bound.below(-2.5)).hasToString("< -2.5");
    }

    @Test
    void sharesOfYesAndNoAreJudgedByTheirOwnLaw() {
        Sample tenOfTwelve = Sample.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0);
        // Clopper–Pearson, one-sided 0.95: 0.5619 (R: binom.test(10, 12, alternative = "greater"))
        assertThat(Bound.above(0.56).judgeFlags(tenOfTwelve, AT_95).verdict()).isEqualTo(Verdict.MET);
        assertThat(Bound.above(0.563).judgeFlags(tenOfTwelve, AT_95).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(Bound.below(0.5).judgeFlags(tenOfTwelve, AT_95).verdict()).isEqualTo(Verdict.BROKEN);
    }

    /**
     * 20,000 samples of 5 normal draws: the number of intervals that cover the true mean is Binomial(20000, 0.95). The
     * acceptance region leaves out 5e-7 at each end, so a false alarm has probability 1e-6 at most.
     */
    @Test
    void studentsIntervalCoversAsOftenAsItSays() {
        int samples = 20_000;
        int covered = 0;
        int falselyMet = 0;
        NormalDistribution normal = new NormalDistribution(null, 3, 2);
        RandomStreams streams = new RandomStreams(20260101, 0);
        for (int i = 0; i < samples; i++) {
            Draws draws = streams.draws("test/coverage", i);
            double[] values = new double[5];
            for (int j = 0; j < values.length; j++) {
                values[j] = normal.inverseCumulativeProbability(draws.uniform(j) + 0x1p-54);
            }
            Sample sample = Sample.of(values);
            covered += sample.interval(0.95).orElseThrow().contains(3) ? 1 : 0;
            // The mean is exactly the bound: "met" is false, with probability 0.05.
            falselyMet += Bound.below(3).judge(sample, AT_95).verdict() == Verdict.MET ? 1 : 0;
        }
        BinomialDistribution expected = new BinomialDistribution(null, samples, 0.95);
        assertThat(covered)
                .isBetween(
                        expected.inverseCumulativeProbability(5e-7), expected.inverseCumulativeProbability(1 - 5e-7));
        assertThat(samples - falselyMet)
                .isBetween(
                        expected.inverseCumulativeProbability(5e-7), expected.inverseCumulativeProbability(1 - 5e-7));
    }

    /** Clopper–Pearson covers at least as often as it says, for every truth: exactly, by summing the binomial law. */
    @ParameterizedTest
    @CsvSource({"0.05, 10", "0.3, 10", "0.5, 25", "0.9, 40", "0.99, 40"})
    void clopperPearsonNeverCoversLess(double truth, int trials) {
        BinomialDistribution law = new BinomialDistribution(null, trials, truth);
        double coverage = 0;
        for (int k = 0; k <= trials; k++) {
            if (new Proportion(k, trials).clopperPearson(0.95).contains(truth)) {
                coverage += law.probability(k);
            }
        }
        assertThat(coverage).isGreaterThanOrEqualTo(0.95);
    }
}
