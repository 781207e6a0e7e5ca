package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.VoteOmission;
import stakeout.agents.delegation.YieldSeekingDelegator;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Solana;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.solana.SolanaParameters;

/** The attacks of the house against Solana's rules: which apply, what they cost, and why another does not. */
final class SolanaPlayTest {
    private static final long SOL = 1_000_000_000L;
    private static final Solana SOLANA = new Solana(
            "solana",
            new SolanaParameters(
                    new SolanaParameters.Inflation(0.08, 0.015, 0.15, 0, 0, 150),
                    new SolanaParameters.Epochs(432_000, 6_250_000, 64, 4, 796),
                    new SolanaParameters.Warmup(2_500, 900, 0),
                    new SolanaParameters.Votes(2, 16, 1),
                    new SolanaParameters.Fees(0, 0, 0, Share.parse("0.5")),
                    Share.parse("0.05"),
                    1));

    private static Worlds cartelOf100(int members) {
        return new Worlds(SOLANA)
                .periodsPerStep(1)
                .group("home", 100 - members, 1, 1_000_000 * SOL, HONEST)
                .group("cartel", members, 1, 1_000_000 * SOL, ADVERSARIAL);
    }

    @Test
    void aThirdThatWithholdsHaltsTheClusterUntilItVotesAgain() {
        Notes notes = Notes.of(cartelOf100(34)
                .attack(new FinalityStall(
                        Members.of("cartel"), Span.parse("5 epochs"), Span.parse("10 epochs"), Span.parse("5 epochs")))
                .untilSettled(200)
                .build());
        assertThat(notes.first(Event.Kind.CHAIN_HALTS).period()).isEqualTo(5);
        assertThat(notes.first(Event.Kind.CHAIN_RESUMES).period()).isEqualTo(15);
        assertThat(notes.end.succeeded()).containsEntry("0:finality-stall", true);
        assertThat(notes.end.settled()).isTrue();
    }

    @Test
    void lessThanAThirdLosesItsRewardsToTheOthers() {
        Notes notes = Notes.of(cartelOf100(33)
                .attack(new FinalityStall(
                        Members.of("cartel"), Span.parse("0 epochs"), Span.parse("10 epochs"), Span.parse("5 epochs")))
                .periods(10)
                .build());
        assertThat(notes.count(Event.Kind.CHAIN_HALTS)).isZero();
        assertThat(SOLANA.stake(notes.end.state(), 99)).isEqualTo(1_000_000 * SOL);
        assertThat(SOLANA.stake(notes.end.state(), 0)).isGreaterThan(1_000_000 * SOL);
    }

    @Test
    void aThirdOnBothSidesRootsTwoHistoriesAndLosesNothing() {
        Notes notes = Notes.of(cartelOf100(36)
                .split(5, 8, List.of("home"), List.of("home"), List.of("cartel"))
                .attack(new ConflictingFinality(Members.of("cartel"), Span.parse("0 d"), Optional.empty()))
                .untilSettled(100)
                .build());
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", true);
        assertThat(notes.count(Event.Kind.OFFENCE)).isEqualTo(36);
        assertThat(notes.count(Event.Kind.SLASH)).isZero();
        assertThat(notes.end.ledger().causes()).noneMatch(cause -> cause.startsWith("slash:"));
        assertThat(SOLANA.stake(notes.end.state(), 99)).isGreaterThan(1_000_000 * SOL);
    }

    @Test
    void leavingOutVotesIsRefusedWithTheReason() {
        World world = cartelOf100(40)
                .delegators("fans", 10, SOL, new YieldSeekingDelegator(Rate.parse("0.1 per day"), 1, 1, 4))
                .attack(new VoteOmission(
                        Members.of("cartel"),
                        Members.of("home"),
                        Span.parse("0 d"),
                        Span.parse("10 d"),
                        Share.parse("0.1")))
                .periods(10)
                .build();
        assertThatThrownBy(() -> Notes.of(world))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "attack (vote-omission) needs proposer-includes-votes (whoever proposes a period's block chooses which votes enter the chain), which solana lacks: "
                                + "a vote that one leader leaves out lands with one of the next");
    }

    @Test
    void yieldSeekersLeaveWhoIsAway() {
        Notes notes = Notes.of(cartelOf100(20)
                .delegators("fans", 400, 10_000 * SOL, new YieldSeekingDelegator(Rate.parse("0.2 per day"), 1, 1, 2))
                .attack(new FinalityStall(
                        Members.of("cartel"), Span.parse("5 epochs"), Span.parse("40 epochs"), Span.parse("5 epochs")))
                .periods(45)
                .build());
        long away = 0;
        for (int row = 80; row < 100; row++) {
            away += SOLANA.stake(notes.end.state(), row);
        }
        assertThat(away).isLessThan(20_100_000 * SOL);
        assertThat(notes.count(Event.Kind.DELEGATION_MOVED)).isGreaterThan(5);
    }
}
