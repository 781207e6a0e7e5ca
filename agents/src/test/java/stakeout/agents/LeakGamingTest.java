package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.LeakGaming;
import stakeout.agents.attack.Members;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.CountChurn;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.LeakBasis;
import stakeout.model.ethereum.LeakCharge;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** Voting now and then while the leak drains who is away: 1,000 validators of 32 ETH, without penalties for missed votes. */
final class LeakGamingTest {
    private static final EthereumParameters DENEB = EthereumParameters.deneb();
    private static final long STAKE = 32_000_000_000L;

    /** As published: whoever is ejected leaves at once. */
    private static Ethereum protocol(LeakCharge charged) {
        EthereumParameters.Leak leak = DENEB.leak();
        EthereumParameters parameters = new EthereumParameters(
                DENEB.time(),
                DENEB.balance(),
                DENEB.entry(),
                DENEB.exit(),
                new CountChurn(1_000_000, 1_000_000, 65_536, 4),
                DENEB.reward(),
                DENEB.syncCommittee(),
                new EthereumParameters.Leak(
                        leak.minEpochs(),
                        leak.scoreBias(),
                        leak.scoreRecoveryRate(),
                        leak.penaltyQuotient(),
                        charged,
                        LeakBasis.EFFECTIVE_BALANCE),
                DENEB.slashing(),
                DENEB.forkChoice());
        return new Ethereum(
                "ethereum@deneb",
                parameters,
                Ethereum.epochFunction(parameters).stream()
                        .filter(rule -> !(rule instanceof AttestationRewards))
                        .toList());
    }

    private static LeakGaming attack() {
        return new LeakGaming(
                Members.of("cartel"),
                Span.parse("5 epochs"),
                Span.parse("6000 epochs"),
                2,
                Share.parse("0.3333333333"));
    }

    /**
     * [pavloff] §5.3: the honest halved, β of the stake on both sides by turns. When the silent half is ejected after 4,685 epochs, β has
     * kept exp(−3t² / 2^28) = 0.782 of its stake if charged always and 0.885 if charged when absent: more than a third of what is left
     * if β > 0.2421, or 0.2203. Effective balances of whole ETH make it 0.2424 (25 ETH) and 0.2222 (28 ETH).
     */
    @ParameterizedTest
    @CsvSource({"EVERYBODY, 244, true", "EVERYBODY, 240, false", "ABSENT, 224, true", "ABSENT, 220, false"})
    void aThirdIsPassedWhenTheSilentAreEjected(LeakCharge charged, int cartelOf1000, boolean passes) {
        Notes notes = Notes.of(new Worlds(protocol(charged))
                .from(1000)
                .group("left", 1, (1000 - cartelOf1000) / 2, STAKE, Worlds.HONEST)
                .group("right", 1, (1000 - cartelOf1000) / 2, STAKE, Worlds.HONEST)
                .group("cartel", 1, cartelOf1000, STAKE, Worlds.ADVERSARIAL)
                .split(1005, 7000, List.of("left"), List.of("right"), List.of("cartel"))
                .attack(attack())
                .periods(4730)
                .build());
        assertThat(notes.end.succeeded()).containsEntry("0:leak-gaming", passes);
        if (passes) {
            long begins = notes.first(Event.Kind.LEAK_BEGINS).period();
            // Ejected in the epoch after the balance fell, and gone five later.
            assertThat(notes.end.succeededAt().get("0:leak-gaming") - begins).isBetween(4685L, 4693L);
        }
        assertThat(notes.count(Event.Kind.OFFENCE)).isZero();
    }

    /** In a whole network a vote in every other epoch justifies every other epoch, which never makes one final: a stall at half the price. */
    @Test
    void inAWholeNetworkHalfTheVotesStallFinality() {
        Notes notes = Notes.of(new Worlds(protocol(LeakCharge.ABSENT))
                .from(1000)
                .group("home", 1, 640, STAKE, Worlds.HONEST)
                .group("cartel", 1, 360, STAKE, Worlds.ADVERSARIAL)
                .attack(attack())
                .periods(505)
                .build());
        assertThat(notes.count(Event.Kind.FINALITY_RETURNS)).isZero();
        long finalized = notes.finalized.get(504);
        assertThat(finalized).isLessThan(1010);
        double left = eth(notes, 700) / 32;
        assertThat(left).as("exp(-3t^2 / 2^29)").isCloseTo(StrictMath.exp(-3.0 * 494 * 494 / 0x1p29), within(0.0005));
        assertThat(notes.end.succeeded()).as("it drains nobody but itself").containsEntry("0:leak-gaming", false);
    }

    private static double eth(Notes notes, int row) {
        return protocol(LeakCharge.ABSENT).stake(notes.end.state(), row) / 1e9;
    }

    @Test
    void itNeedsStepsOfOnePeriod() {
        World world = new Worlds(protocol(LeakCharge.ABSENT))
                .group("home", 1, 640, STAKE, Worlds.HONEST)
                .group("cartel", 1, 360, STAKE, Worlds.ADVERSARIAL)
                .attack(attack())
                .periodsPerStep(5)
                .build();
        assertThatThrownBy(() -> new StakingSimulation(world, new Notes()))
                .hasMessageContaining("attack (leak-gaming) needs steps of one period")
                .hasMessageContaining("Maybe periodsPerStep: 1.");
    }
}
