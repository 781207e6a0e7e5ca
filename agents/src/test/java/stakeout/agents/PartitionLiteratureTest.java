package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.Members;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.LeakBasis;
import stakeout.model.ethereum.LeakCharge;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Span;

/** What is published of two chains finalised in a split network, played out by agents: 1,000 validators of 2,048 ETH. */
final class PartitionLiteratureTest {
    private static final EthereumParameters ELECTRA = EthereumParameters.electra();
    private static final long STAKE = 2_048_000_000_000L;
    private static final int START = 1000;

    private static Notes play(Ethereum protocol, int left, int bridged, int epochs) {
        return Notes.of(new Worlds(protocol)
                .from(START)
                .group("left", 1, left, STAKE, Worlds.HONEST)
                .group("right", 1, 1000 - left - bridged, STAKE, Worlds.HONEST)
                .group("cartel", 1, bridged, STAKE, Worlds.ADVERSARIAL)
                .split(START + 5, START + 5 + epochs, List.of("left"), List.of("right"), List.of("cartel"))
                .attack(new ConflictingFinality(Members.of("cartel"), Span.parse("1 epoch"), Optional.empty()))
                .periods(epochs + 4)
                .build());
    }

    /**
     * [pavloff], the honest halved: a leak finalises both chains once (β + (1 − β) / 2) / (β + (1 − β)(1 + exp(−t² / 2^25)) / 2) reaches two
     * thirds. Without penalties for missed votes and without blocks, as there; whole ETH of effective balance, and two epochs from there to finality, make a
     * dozen epochs' difference.
     */
    @ParameterizedTest
    @CsvSource({"100, 4066", "150, 3622", "200, 3107", "250, 2474", "300, 1577", "330, 502"})
    void twiceVotingShortensTheLeakAsPublished(int cartelOf1000, int published) {
        Ethereum protocol = new Ethereum(
                "ethereum@electra",
                ELECTRA,
                Ethereum.epochFunction(ELECTRA).stream()
                        .filter(rule -> !(rule instanceof AttestationRewards))
                        .toList());
        Notes notes = play(protocol, (1000 - cartelOf1000) / 2, cartelOf1000, published + 40);
        long leak = notes.first(Event.Kind.LEAK_BEGINS).period();
        long conflict = notes.first(Event.Kind.CONFLICTING_FINALITY).period();
        assertThat(conflict - leak).isBetween(published - 12L, published + 12L);
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", true);
    }

    /**
     * The same reckoned by balances themselves, as published: within two epochs of the formula, and final an epoch after that. T60.
     */
    @ParameterizedTest
    @CsvSource({"100, 4066", "150, 3622", "200, 3107", "250, 2474", "300, 1577", "330, 502"})
    void reckonedByBalancesItIsWithinTwoEpochs(int cartelOf1000, int published) {
        EthereumParameters.Leak leak = ELECTRA.leak();
        EthereumParameters byBalance = new EthereumParameters(
                ELECTRA.time(),
                ELECTRA.balance(),
                ELECTRA.entry(),
                ELECTRA.exit(),
                ELECTRA.churn(),
                ELECTRA.reward(),
                ELECTRA.syncCommittee(),
                new EthereumParameters.Leak(
                        leak.minEpochs(),
                        leak.scoreBias(),
                        leak.scoreRecoveryRate(),
                        leak.penaltyQuotient(),
                        LeakCharge.ABSENT,
                        LeakBasis.BALANCE),
                ELECTRA.slashing(),
                ELECTRA.forkChoice());
        Ethereum protocol = new Ethereum(
                "ethereum@electra",
                byBalance,
                Ethereum.epochFunction(byBalance).stream()
                        .filter(rule -> !(rule instanceof AttestationRewards))
                        .toList());
        Notes notes = play(protocol, (1000 - cartelOf1000) / 2, cartelOf1000, published + 40);
        long begins = notes.first(Event.Kind.LEAK_BEGINS).period();
        long conflict = notes.first(Event.Kind.CONFLICTING_FINALITY).period();
        assertThat(conflict - begins).isBetween(published - 2L, published + 3L);
    }

    /** [casper-ffg]: with the smaller side m of the honest, (2/3 − m) / (1 − m) on both sides finalise both at once; less does not. */
    @ParameterizedTest
    @CsvSource({"334, 333, 333", "445, 222, 444", "525, 143, 523", "584, 83, 583"})
    void aSmallerHalfNeedsALargerCoalition(int enough, int smaller, int tooFew) {
        Ethereum protocol = new Ethereum("ethereum@electra", ELECTRA);
        Notes both = play(protocol, smaller, enough, 12);
        assertThat(both.count(Event.Kind.CONFLICTING_FINALITY)).isEqualTo(1);
        assertThat(both.first(Event.Kind.CONFLICTING_FINALITY).period()).isLessThan(START + 10);
        Notes one = play(protocol, smaller, tooFew, 12);
        assertThat(one.count(Event.Kind.CONFLICTING_FINALITY)).isZero();
    }
}
