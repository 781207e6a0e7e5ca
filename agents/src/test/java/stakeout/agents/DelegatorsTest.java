package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.VoteOmission;
import stakeout.agents.delegation.LoyalDelegator;
import stakeout.agents.delegation.YieldSeekingDelegator;
import stakeout.agents.strategy.FlakyStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.chance.RandomStreams;
import stakeout.model.observe.Event;
import stakeout.model.observe.Move;
import stakeout.model.protocol.Delegating;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

final class DelegatorsTest {
    private static final ToyProtocol TOY = ToyProtocol.delegated();
    private static final Strategy ABSENT =
            new FlakyStrategy(Rate.parse("1 per epoch"), Span.parse("1 epoch"), FlakyStrategy.Scope.VALIDATOR);

    /** Per cent a year times these: the toy pays 100 on some 100,000 a day, 33 % after commission. */
    private static YieldSeekingDelegator seeking(double sensitivity, double inertia) {
        return new YieldSeekingDelegator(Rate.parse("0.5 per epoch"), sensitivity, 1, inertia);
    }

    @Test
    void delegatorsDecideAsAReferenceDoesOneByOne() {
        double sensitivity = 0.1;
        double inertia = 0.5;
        World world = new Worlds(TOY)
                .group("small", 3, 1, 1_000, HONEST)
                .group("large", 3, 1, 50_000, HONEST)
                .delegators("stayers", 30, 1_000, new LoyalDelegator())
                .delegators("seekers", 120, 1_000, seeking(sensitivity, inertia))
                .periods(1)
                .build();
        Notes notes = Notes.of(world);
        Delegating table = TOY.delegating().orElseThrow();
        double[] worth = new double[6];
        double[] stake = new double[6];
        for (int i = 0; i < 150; i++) {
            stake[world.genesis().delegations().validator()[i]] += 1_000;
        }
        double sum = 0;
        for (int v = 0; v < 6; v++) {
            // Delegators meet the market after the period's reward has been added.
            stake[v] += (v < 3 ? 1_000 : 50_000) + ToyProtocol.REWARD;
            worth[v] = sensitivity * (100 * 0.9 * ToyProtocol.REWARD * 365.25 / stake[v]);
            sum += StrictMath.exp(worth[v]);
        }
        RandomStreams streams = new RandomStreams(20260101, 0);
        int movedBy = 0;
        for (int delegator = 0; delegator < 150; delegator++) {
            int before = world.genesis().delegations().validator()[delegator];
            int expected = before;
            int index = delegator - 30;
            if (index >= 0 && streams.draws("seekers/attention", 1).uniform(index) < 0.5) {
                double ticket = streams.draws("seekers/candidate", 1).uniform(index) * sum;
                int candidate = 0;
                while (candidate < 5 && ticket >= StrictMath.exp(worth[candidate])) {
                    ticket -= StrictMath.exp(worth[candidate++]);
                }
                double gain = worth[candidate] - worth[before] - inertia;
                if (streams.draws("seekers/move", 1).uniform(index) < 1 / (1 + StrictMath.exp(-gain))) {
                    expected = candidate;
                }
            }
            assertThat(table.validator(notes.end.state(), delegator))
                    .as("delegator %s", delegator)
                    .isEqualTo(expected);
            movedBy += expected == before ? 0 : 1;
        }
        assertThat(movedBy).isBetween(10, 110);
        assertThat(notes.first(Event.Kind.DELEGATION_MOVED).detail()).isEqualTo("seekers: " + movedBy + " delegations");
        assertThat(notes.first(Event.Kind.DELEGATION_MOVED).amount()).isEqualTo(1_000L * movedBy);
        long[][] between = new long[6][6];
        for (int delegator = 30; delegator < 150; delegator++) {
            int before = world.genesis().delegations().validator()[delegator];
            int after = table.validator(notes.end.state(), delegator);
            between[before][after] += before == after ? 0 : 1_000;
        }
        for (Move move : notes.moves) {
            assertThat(move.group()).isEqualTo("seekers");
            assertThat(move.amount()).isEqualTo(between[move.fromOperator()][move.toOperator()]);
            between[move.fromOperator()][move.toOperator()] = 0;
        }
        assertThat(Arrays.stream(between).flatMapToLong(Arrays::stream).sum())
                .as("left untold")
                .isZero();
    }

    @Test
    void delegatorsLeaveWhoIsJailed() {
        Notes notes = Notes.of(new Worlds(TOY)
                .group("home", 3, 1, 10_000, HONEST)
                .group("gone", 1, 1, 10_000, ABSENT)
                .delegators("fans", 40, 1_000, seeking(0, 50))
                .periods(60)
                .build());
        assertThat(notes.count(Event.Kind.JAIL)).isEqualTo(1);
        Delegating table = TOY.delegating().orElseThrow();
        for (int delegation = 0; delegation < 40; delegation++) {
            assertThat(table.validator(notes.end.state(), delegation)).isLessThan(3);
        }
    }

    private static Notes omission(boolean attacked) {
        World world = new Worlds(TOY)
                .group("home", 4, 1, 100_000, HONEST)
                .group("victims", 1, 1, 100_000, HONEST)
                .group("cartel", 3, 1, 200_000, ADVERSARIAL)
                .delegators("fans", 80, 1_000, seeking(1, 5))
                .attack(new VoteOmission(
                        Members.of("cartel"),
                        Members.of("victims"),
                        Span.parse("10 epochs"),
                        Span.parse("100 epochs"),
                        Share.parse("30 %")))
                .periods(150)
                .build();
        return Notes.of(attacked ? world : world.honestTwin());
    }

    @Test
    void leavingOutAVictimsVotesDrivesItsDelegatorsAway() {
        Notes attacked = omission(true);
        assertThat(attacked.end.succeeded()).containsEntry("0:vote-omission", true);
        assertThat(attacked.end.succeededAt().get("0:vote-omission")).isGreaterThan(12L);
        Notes twin = omission(false);
        assertThat(twin.count(Event.Kind.DELEGATION_MOVED)).isLessThan(attacked.count(Event.Kind.DELEGATION_MOVED));
    }

    @Test
    void votesAreLeftOutOnlyWhileTheRestIsAQuorum() {
        Notes notes = Notes.of(new Worlds(TOY)
                .group("home", 3, 1, 100_000, HONEST)
                .group("victims", 4, 1, 100_000, HONEST)
                .group("cartel", 3, 1, 100_000, ADVERSARIAL)
                .delegators("fans", 10, 1, new LoyalDelegator())
                .attack(new VoteOmission(
                        Members.of("cartel"),
                        Members.of("victims"),
                        Span.parse("0 d"),
                        Span.parse("30 epochs"),
                        Share.parse("30 %")))
                .periods(30)
                .build());
        // Of ten, three may be left out: 7/10 is a quorum, 6/10 is not.
        assertThat(notes.participation).allMatch(share -> share == 1 || (share > 2.0 / 3 && share < 0.71));
        assertThat(notes.participation).contains(1.0).anyMatch(share -> share < 0.71);
        assertThat(notes.finalized.get(29)).isEqualTo(29);
    }

    @Test
    void namesOfDelegatorsMustBeThoseOfTheTable() {
        World world = new Worlds(TOY)
                .group("home", 3, 1, 10_000, HONEST)
                .delegators("fans", 4, 10, new LoyalDelegator())
                .build();
        assertThatThrownBy(() -> new World(
                        world.protocol(),
                        world.genesis(),
                        world.groups(),
                        com.google.common.collect.ImmutableList.of(),
                        world.attacks(),
                        world.network(),
                        world.economy(),
                        world.horizon(),
                        1,
                        1,
                        0))
                .hasMessage("delegators ([]) must be those of the delegations: [fans].");
    }
}
