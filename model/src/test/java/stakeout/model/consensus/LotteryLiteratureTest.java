package stakeout.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;

/** Laws of drawing by stake, with thresholds of 1e-6 a test: multinomial counts, streaks, and rewards that compound. */
class LotteryLiteratureTest {
    private static final RandomStreams STREAMS = new RandomStreams(20260101, 0);
    private static final double ERRORS = 4.89;

    /** Pearson's chi² of 100,000 slots, 3 degrees of freedom: 30.66 at 1e-6; a winner is no likelier in the next slot. */
    @Test
    void countsAreMultinomialAndSlotsIndependent() {
        long[] weights = {50, 30, 15, 5};
        ProposerLottery lottery = new ProposerLottery(weights);
        int slots = 100_000;
        int[] counts = new int[4];
        double together = 0;
        int before = -1;
        for (int period = 0; period < slots / 50; period++) {
            Draws draws = STREAMS.draws("consensus/proposer", period);
            for (int slot = 0; slot < 50; slot++) {
                int winner = lottery.proposer(draws, slot);
                counts[winner]++;
                together += winner == 0 && before == 0 ? 1 : 0;
                before = winner;
            }
        }
        double chi = 0;
        for (int i = 0; i < 4; i++) {
            double expected = slots * weights[i] / 100.0;
            chi += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        assertThat(chi).isLessThan(30.66);
        assertThat(counts[0] / (double) slots).isCloseTo(0.5, within(0.00773));
        double autocorrelation = (together / slots - 0.25) / 0.25;
        assertThat(autocorrelation).isCloseTo(0, within(ERRORS * 2 * StrictMath.sqrt(0.1875 / slots) / 0.25));
    }

    /** The longest run in 32 slots of who holds 30 % is 2.5908 on average; standard error from the sample. */
    @Test
    void streaksAreAsLongAsRenewalTheorySays() {
        ProposerLottery lottery = new ProposerLottery(new long[] {3, 7});
        int epochs = 100_000;
        double sum = 0;
        double squares = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Draws draws = STREAMS.draws("test/streak", epoch);
            int run = 0;
            int longest = 0;
            for (int slot = 0; slot < 32; slot++) {
                run = lottery.proposer(draws, slot) == 0 ? run + 1 : 0;
                longest = StrictMath.max(longest, run);
            }
            sum += longest;
            squares += longest * longest;
        }
        double mean = sum / epochs;
        double error = StrictMath.sqrt((squares / epochs - mean * mean) / epochs);
        assertThat(mean).isCloseTo(2.5908383573691167, within(ERRORS * error));
    }

    /**
     * [fanti], Pólya's urn: with 20 % of the stake and 10 % of it paid for each of five blocks, wins are beta-binomial(5, 2, 8).
     * Pearson's chi² of 100,000 runs, 5 degrees of freedom: 36.2 at 1e-6. Without compounding (binomial) it would be some 5,200.
     */
    @Test
    void winsWithCompoundedRewardsAreBetaBinomial() {
        double[] law = {
            0.3956043956043957,
            0.32967032967032966,
            0.17982017982017973,
            0.07192807192807193,
            0.019980019980019952,
            0.0029970029970029987
        };
        int runs = 100_000;
        int[] counts = new int[6];
        for (int run = 0; run < runs; run++) {
            Draws draws = STREAMS.draws("test/urn", run);
            long[] stake = {20, 80};
            int wins = 0;
            for (int block = 0; block < 5; block++) {
                int winner = new ProposerLottery(stake).proposer(draws, block);
                stake[winner] += 10;
                wins += winner == 0 ? 1 : 0;
            }
            counts[wins]++;
        }
        double chi = 0;
        for (int wins = 0; wins <= 5; wins++) {
            chi += StrictMath.pow(counts[wins] - runs * law[wins], 2) / (runs * law[wins]);
        }
        assertThat(chi).isLessThan(36.2);
    }
}
