package stakeout.model.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.chance.Threshold;

/** Published and derived numbers of attacks on proposers, and the gambler's ruin beside a game of chance. */
final class ChainAttackTheoryTest {
    @ParameterizedTest
    @CsvSource({"0.05, 0.05048341684", "0.1, 0.1018807438", "0.2, 0.2067769831"})
    void optimalShareIsAsPublished(double share, double expected) {
        // [randao] abstract: 5.048 %, 10.19 %, 20.68 % of 32 slots.
        assertThat(RandaoManipulation.optimal(share, 32, 8).gain() / 32).isCloseTo(expected, within(2e-5));
    }

    @Test
    void theLastSlotAloneAtAQuarterOfTheStake() {
        // [upgrading-ethereum] 8.24 proposals an epoch: its approximation is 8 / (1 − E[(X − 1 − Y)+] / 32), X and Y
        // binomial.
        assertThat(RandaoManipulation.myopic(0.25, 32, 1).gain()).isCloseTo(8.242165716, within(1e-6));
        assertThat(RandaoManipulation.optimal(0.25, 32, 1).gain()).isCloseTo(8.24781874, within(1e-5));
        assertThat(RandaoManipulation.myopic(0.1, 32, 1).gain()).isCloseTo(3.253720089, within(1e-6));
        assertThat(8 / (1 - meanExcess(0.25, 32) / 32)).isCloseTo(8.23957693, within(1e-6));
    }

    private static double meanExcess(double share, int slots) {
        double[] chance = new double[slots + 1];
        double ways = 1;
        for (int own = 0; own <= slots; own++) {
            chance[own] = ways * StrictMath.pow(share, own) * StrictMath.pow(1 - share, slots - own);
            ways = ways * (slots - own) / (own + 1);
        }
        double mean = 0;
        for (int x = 0; x <= slots; x++) {
            for (int y = 0; y < x - 1; y++) {
                mean += chance[x] * chance[y] * (x - 1 - y);
            }
        }
        return mean;
    }

    @Test
    void nothingIsGainedWithoutSlotsToLoseAndNeverLessThanHonestly() {
        assertThat(RandaoManipulation.optimal(0.3, 32, 0).gain()).isCloseTo(9.6, within(1e-9));
        for (double share : new double[] {0, 0.01, 0.1, 0.3, 0.45}) {
            double myopic = RandaoManipulation.myopic(share, 32, 4).gain();
            double optimal = RandaoManipulation.optimal(share, 32, 4).gain();
            assertThat(myopic).as("share %s", share).isGreaterThanOrEqualTo(32 * share - 1e-9);
            assertThat(optimal).as("share %s", share).isGreaterThanOrEqualTo(myopic - 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0, 0.03564131669", "0.25, 0.5, 0.25", "0.35, 0, 0.3665085124",
        "0.4, 0, 0.4837209302", "0.4, 0.5, 0.5255813953", "0.25, 1, 0.3048780488"
    })
    void selfishRevenueIsAsPublished(double share, double tieShare, double revenue) {
        assertThat(SelfishMining.revenue(share, tieShare)).isCloseTo(revenue, within(1e-9));
    }

    @Test
    void selfishRevenueMeetsTheShareAtTheThreshold() {
        for (double tieShare : new double[] {0, 0.3, 0.5, 0.9}) {
            double threshold = SelfishMining.threshold(tieShare);
            assertThat(SelfishMining.revenue(threshold, tieShare)).isCloseTo(threshold, within(1e-12));
        }
    }

    @Test
    void reorgThresholdsMoveInOppositeDirectionsWithTheBoost() {
        assertThat(ReorgThresholds.exAnte(1, 0.4)).isEqualTo(0.4);
        assertThat(ReorgThresholds.exAnte(5, 0.4)).isCloseTo(0.08, within(1e-12));
        assertThat(ReorgThresholds.exPost(0.4)).isCloseTo(0.3, within(1e-12));
        assertThat(ReorgThresholds.exPost(0.7)).isCloseTo(0.15, within(1e-12));
        assertThat(ReorgThresholds.sandwich(0.4)).isCloseTo(0.2, within(1e-12));
        assertThat(ReorgThresholds.sandwich(0.7)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void bouncingEndsSoon() {
        assertThat(ProbabilisticBouncing.log10Survival(1.0 / 3, 8, 7000)).isCloseTo(-120.9946279, within(1e-3));
        assertThat(ProbabilisticBouncing.survival(0.3, 8)).isCloseTo(0.94235199, within(1e-12));
        assertThat(ProbabilisticBouncing.meanEpochs(0.3, 8)).isCloseTo(16.34665256, within(1e-7));
        assertThat(StrictMath.pow(ProbabilisticBouncing.survival(0.3, 8), 100)).isCloseTo(0.002638245469, within(1e-9));
        assertThat(ProbabilisticBouncing.leastSplit(0.3)).isCloseTo(0.5238095238, within(1e-9));
        assertThat(ProbabilisticBouncing.greatestSplit(0.3)).isCloseTo(0.9523809524, within(1e-9));
    }

    /** 20,000 epochs runs: the mean is within 4.9 standard errors of sd = √q / (1 − q), a false alarm below 1e-6. */
    @Test
    void bouncingLastsAsLongInAGameOfChance() {
        Threshold survives = Threshold.of(ProbabilisticBouncing.survival(0.3, 8));
        int runs = 20_000;
        long epochs = 0;
        for (int run = 0; run < runs; run++) {
            Draws draws = new RandomStreams(20260101, 0).draws("test/bouncing", run);
            for (int epoch = 0; draws.hits(epoch, survives); epoch++) {
                epochs++;
            }
        }
        double q = ProbabilisticBouncing.survival(0.3, 8);
        double error = StrictMath.sqrt(q) / (1 - q) / StrictMath.sqrt(runs);
        assertThat((double) epochs / runs).isCloseTo(q / (1 - q), within(4.9 * error));
    }

    @Test
    void aRaceThatIsWonFromTheStartIsTheGamblersRuin() {
        // One confirmation, given up one behind: 1 − a: lost at once. Else the fork has a block, and needs a second
        // before the chain's first
        // comes: but then it is ahead as soon as the first comes.
        assertThat(PrivateForkRace.successProbability(0.3, 1, 1)).isCloseTo(wonWithTwoFirst(0.3), within(1e-12));
        assertThat(PrivateForkRace.successProbability(0.5, 3, 200)).isBetween(0.95, 1.0);
        assertThat(PrivateForkRace.successProbability(0.1, 6, 50))
                .isLessThan(PrivateForkRace.successProbability(0.1, 3, 50))
                .isLessThan(1e-3);
    }

    /** k = 1, given up 1 behind. m = 0: lost. m = 1: level, w = 1, l = 1: a. m ≥ 2: won. */
    private static double wonWithTwoFirst(double a) {
        return a * (1 - a) * a + a * a;
    }
}
