package stakeout.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import stakeout.model.chance.RandomStreams;

class ProposerLotteryTest {

    @Test
    void whoHasNoWeightNeverProposes() {
        ProposerLottery lottery = new ProposerLottery(new long[] {0, 5, 0, 1, 0});
        for (int slot = 0; slot < 1000; slot++) {
            int proposer = lottery.proposer(new RandomStreams(1, 0).draws("consensus/proposer", 2), slot);
            assertThat(proposer).isIn(1, 3);
        }
    }

    /** Binomial counts of 2²⁰ slots; bound 5.4 standard deviations, three candidates: false alarm 2e-7. */
    @Test
    void shareOfSlotsIsShareOfWeight() {
        long[] weights = {1L << 40, 3L << 40, 4L << 40};
        ProposerLottery lottery = new ProposerLottery(weights);
        int slots = 1 << 20;
        int[] counts = new int[3];
        var draws = new RandomStreams(20260101, 0).draws("consensus/proposer", 0);
        for (int slot = 0; slot < slots; slot++) {
            counts[lottery.proposer(draws, slot)]++;
        }
        for (int i = 0; i < 3; i++) {
            double share = weights[i] / (double) (8L << 40);
            assertThat(Math.abs(counts[i] - slots * share)).isLessThan(5.4 * Math.sqrt(slots * share * (1 - share)));
        }
    }

    @Test
    void refusesWhatIsNoLottery() {
        assertThatThrownBy(() -> new ProposerLottery(new long[] {1, -1})).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> new ProposerLottery(new long[2])).hasMessageContaining("must not all be 0");
        assertThatThrownBy(() -> new ProposerLottery(new long[] {Long.MAX_VALUE, 1}))
                .isInstanceOf(ArithmeticException.class);
    }
}
