package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.InvalidBlock;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.VoteOmission;
import stakeout.agents.delegation.LoyalDelegator;
import stakeout.agents.delegation.YieldSeekingDelegator;
import stakeout.agents.strategy.LazyStrategy;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.observe.Event;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** Attacks against the rules of the Hub, with a signing window of 200 blocks and an unbonding of an hour to keep them short. */
final class HubPlayTest {
    private static final CosmosHub HUB = hub();
    private static final long ATOM = 1_000_000L;

    private static CosmosHub hub() {
        CosmosParameters hub = CosmosParameters.hub();
        return new CosmosHub(
                "cosmos-hub",
                new CosmosParameters(
                        hub.mint(),
                        hub.distribution(),
                        new CosmosParameters.Slashing(
                                200, Dec18.parse("0.05"), 600, Dec18.parse("0.0001"), Dec18.parse("0.05")),
                        new CosmosParameters.Staking(
                                3_600,
                                hub.staking().maxValidators(),
                                hub.staking().maxEntries(),
                                hub.staking().minCommission(),
                                hub.staking().powerReduction()),
                        new CosmosParameters.Evidence(3_600, 1_000_000),
                        CosmosParameters.hub().governance(),
                        hub.blockMillis(),
                        hub.startInflation()));
    }

    private static Worlds worlds() {
        return new Worlds(HUB).periodsPerStep(10);
    }

    private static Worlds cartelOf100(int members) {
        return worlds().group("home", 100 - members, 1, 1_000_000 * ATOM, HONEST)
                .group("cartel", members, 1, 1_000_000 * ATOM, ADVERSARIAL);
    }

    @Test
    void allHonestAndOnlineMeansEveryBlockFinalAndNobodySlashed() {
        Notes notes = Notes.of(cartelOf100(10).periods(100).build());
        assertThat(notes.events).isEmpty();
        assertThat(notes.finalized).containsExactly(9L, 19L, 29L, 39L, 49L, 59L, 69L, 79L, 89L, 99L);
        assertThat(notes.end.ledger().netIssuance()).isPositive();
    }

    @Test
    void fortyPerCentWithholdingHaltTheChainUntilTheyVoteAgain() {
        Notes notes = Notes.of(cartelOf100(40)
                .attack(new FinalityStall(
                        Members.of("cartel"),
                        Span.parse("20 blocks"),
                        Span.parse("50 blocks"),
                        Span.parse("30 blocks")))
                .untilSettled(2_000)
                .build());
        assertThat(notes.first(Event.Kind.CHAIN_HALTS).period()).isEqualTo(20);
        assertThat(notes.first(Event.Kind.CHAIN_RESUMES).period()).isEqualTo(70);
        assertThat(notes.end.succeededAt()).containsEntry("0:finality-stall", 49L);
        assertThat(notes.end.settled()).isTrue();
    }

    private static Notes conflict(int bridged) {
        return Notes.of(cartelOf100(bridged)
                .split(100, 150, List.of("home"), List.of("home"), List.of("cartel"))
                .attack(new ConflictingFinality(Members.of("cartel"), Span.parse("0 d"), Optional.empty()))
                .untilSettled(5_000)
                .build());
    }

    @Test
    void aThirdOnBothSidesCommitsTwoChainsAndIsTombstoned() {
        Notes notes = conflict(36);
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", true);
        assertThat(notes.count(Event.Kind.OFFENCE)).isEqualTo(36);
        assertThat(notes.count(Event.Kind.SLASH)).isEqualTo(36);
        // 5 % of the power in the period of the offence.
        assertThat(notes.first(Event.Kind.SLASH).amount()).isBetween(50_000 * ATOM - ATOM, 50_010 * ATOM);
        assertThat(notes.end.settled()).isTrue();
        assertThat(notes.end.state().period).as("an hour of unbonding later").isGreaterThan(150 + 490);
        for (int row = 0; row < 100; row++) {
            assertThat(HUB.isSlashed(notes.end.state(), row)).isEqualTo(row >= 64);
            assertThat(HUB.weight(notes.end.state(), row) == 0).isEqualTo(row >= 64);
        }
        assertThat(HUB.stake(notes.end.state(), 64)).isBetween(949_000 * ATOM, 951_000 * ATOM);
    }

    @Test
    void lessThanAThirdOnBothSidesHaltsBothAndIsTombstonedToo() {
        Notes notes = conflict(30);
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", false);
        assertThat(notes.first(Event.Kind.CHAIN_HALTS).period()).isEqualTo(100);
        assertThat(notes.count(Event.Kind.OFFENCE)).isEqualTo(30);
        assertThat(HUB.isSlashed(notes.end.state(), 99)).isTrue();
    }

    @Test
    void aLazyMajorityCommitsAnInvalidBlock() {
        Notes notes = Notes.of(worlds().group("home", 25, 1, 1_000_000 * ATOM, HONEST)
                .group("lazy", 65, 1, 1_000_000 * ATOM, new LazyStrategy(Share.parse("0")))
                .group("cartel", 10, 1, 1_000_000 * ATOM, ADVERSARIAL)
                .attack(new InvalidBlock(Members.of("cartel"), Span.parse("20 blocks"), Span.parse("5 blocks")))
                .untilSettled(2_000)
                .build());
        assertThat(notes.end.succeeded()).containsEntry("0:invalid-block", true);
        assertThat(notes.first(Event.Kind.CHAIN_HALTS).period())
                .as("the quarter that verifies has no quorum")
                .isEqualTo(notes.first(Event.Kind.INVALID_PROPOSAL).period());
        assertThat(notes.end.settled()).isTrue();
    }

    @Test
    void leavingOutVotesMovesTheVictimsDelegators() {
        World world = worlds().group("home", 40, 1, 1_000_000 * ATOM, HONEST)
                .group("victims", 10, 1, 1_000_000 * ATOM, HONEST)
                .group("cartel", 50, 1, 1_000_000 * ATOM, ADVERSARIAL)
                .delegators("fans", 400, 10_000 * ATOM, new YieldSeekingDelegator(Rate.parse("0.5 per h"), 1, 1, 5))
                .delegators("stayers", 100, 10_000 * ATOM, new LoyalDelegator())
                .attack(new VoteOmission(
                        Members.of("cartel"),
                        Members.of("victims"),
                        Span.parse("100 blocks"),
                        Span.parse("3000 blocks"),
                        Share.parse("20 %")))
                .periods(3_000)
                .build();
        Notes attacked = Notes.of(world);
        assertThat(attacked.end.succeeded()).containsEntry("0:vote-omission", true);
        assertThat(attacked.end.succeededAt().get("0:vote-omission")).isGreaterThan(200L);
        Notes twin = Notes.of(world.honestTwin());
        assertThat(attacked.steps.subList(0, 10)).isEqualTo(twin.steps.subList(0, 10));
        assertThat(moved(twin)).isLessThan(moved(attacked));
    }

    private static long moved(Notes notes) {
        return notes.events.stream()
                .filter(event -> event.kind() == Event.Kind.DELEGATION_MOVED)
                .mapToLong(Event::amount)
                .sum();
    }
}
