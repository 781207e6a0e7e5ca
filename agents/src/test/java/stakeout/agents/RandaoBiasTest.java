package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.RandaoBias;
import stakeout.agents.attack.RandaoBias.Policy;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Span;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.model.slot.SlotTally;
import stakeout.model.theory.RandaoManipulation;

/** Skipped last slots on Ethereum, through the whole simulation, against the exact solution: 20 equal validators. */
final class RandaoBiasTest {
    private static final Ethereum ETHEREUM = new Ethereum("ethereum@electra", EthereumParameters.electra());
    private static final long ETH = 1_000_000_000L;
    private static final int EPOCHS = 12_000;

    private static EndFacts play(int ofTwenty, Policy policy, int lastSlots) {
        return StakingSimulation.run(
                new Worlds(ETHEREUM)
                        .from(1000)
                        .group("home", 2, (20 - ofTwenty) / 2, 2048 * ETH, Worlds.HONEST)
                        .group("cartel", 1, ofTwenty, 2048 * ETH, Worlds.ADVERSARIAL)
                        .attack(new RandaoBias(
                                Members.of("cartel"),
                                Span.parse("0 epochs"),
                                Span.parse(EPOCHS + " epochs"),
                                policy,
                                lastSlots))
                        .periods(EPOCHS)
                        .periodsPerStep(100)
                        .build(),
                new Observer() {});
    }

    /**
     * Blocks an epoch: within 4.9 standard errors of the exact gain, taking the deviation of an honest epoch, √(32 a (1 − a)), which is the greater:
     * a false alarm below 1e-6. Honest play is nine to ten of them away.
     */
    @ParameterizedTest
    @CsvSource({"4, OPTIMAL, 8", "10, OPTIMAL, 6"})
    void theOptimalPolicyGainsWhatItIsSaidTo(int ofTwenty, Policy policy, int lastSlots) {
        double share = ofTwenty / 20.0;
        gains(
                play(ofTwenty, policy, lastSlots),
                RandaoManipulation.optimal(share, 32, lastSlots).gain(),
                share);
    }

    @Test
    void theLastSlotAloneGainsTheMyopicThreePerCent() {
        gains(play(6, Policy.MYOPIC, 1), RandaoManipulation.myopic(0.3, 32, 1).gain(), 0.3);
    }

    private static void gains(EndFacts end, double expected, double share) {
        SlotTally tally = end.state().part(SlotTally.class);
        double blocks = (double) tally.count(Fate.BLOCK, 2) / EPOCHS;
        double error = StrictMath.sqrt(32 * share * (1 - share) / EPOCHS);
        assertThat(blocks).isCloseTo(expected, within(4.9 * error));
        assertThat(blocks).isGreaterThan(32 * share + 3 * error);
        assertThat(tally.count(Fate.SKIPPED, 2)).isPositive();
        assertThat(tally.count(Fate.SKIPPED, 0)).isZero();
        assertThat(end.succeeded()).containsEntry("0:randao-bias", true);
    }
}
