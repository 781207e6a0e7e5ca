package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.NothingAtStake;
import stakeout.agents.attack.NothingAtStake.Choice;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.Event;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

final class NothingAtStakeTest {
    private static Notes play(Choice choice, String detection, long heals) {
        return Notes.of(new Worlds(ToyProtocol.plain())
                .group("few", 4, 1, 10_000, HONEST)
                .group("many", 6, 1, 10_000, HONEST)
                .group("cartel", 2, 1, 10_000, ADVERSARIAL)
                .split(2, heals, List.of("few"), List.of("many"), List.of("cartel"))
                .canonical(Canonical.WEIGHT)
                .attack(new NothingAtStake(Members.of("cartel"), Span.parse("0 d"), choice, Share.parse(detection)))
                .untilSettled(heals + 40)
                .build());
    }

    /**
     * By hand: a vote is worth 100 + 10 units a period, four tenths of the others stand on the branch that is first, and half of 10,200
     * units is slashed: both while detection × 5,100 is below 0.4 × 110 × the periods until the network heals.
     */
    @ParameterizedTest(name = "detected with {0} after {1} periods: both {2}")
    @CsvSource({"1, 100, false", "1, 117, true", "1, 115, false", "0.5, 60, true", "0.5, 57, false", "0, 3, true"})
    void theRationalVoteOnBothWhileTheRiskIsWorthIt(String detection, long periods, boolean both) {
        Notes notes = play(Choice.WHEN_IT_PAYS, detection, 2 + periods);
        byte expected = both ? Intent.VOTE_BOTH : Intent.VOTE_B;
        assertThat(notes.intents.get(2)[10]).isEqualTo(expected);
        assertThat(notes.intents.get(1)[10]).isEqualTo(Intent.ATTEST);
        assertThat(notes.count(Event.Kind.SLASH)).isEqualTo(both ? 2 : 0);
        // The toy punishes whoever signed twice, so something was at stake.
        assertThat(notes.end.succeeded()).containsEntry("0:nothing-at-stake", false);
    }

    @Test
    void orderedMembersDoItInAnyCaseAndPay() {
        assertThat(play(Choice.ALWAYS, "1", 5).count(Event.Kind.SLASH)).isEqualTo(2);
    }

    @Test
    void mistakesAreNamed() {
        World late = new Worlds(ToyProtocol.plain())
                .group("home", 4, 1, 10_000, HONEST)
                .group("cartel", 2, 1, 10_000, ADVERSARIAL)
                .split(2, 5, List.of("home"), List.of("home"), List.of("cartel"))
                .attack(new NothingAtStake(
                        Members.of("cartel"), Span.parse("5 epochs"), Choice.ALWAYS, Share.parse("1")))
                .build();
        assertThatThrownBy(() -> new StakingSimulation(late, new Notes()))
                .hasMessage("start (5 epochs) of attack nothing-at-stake must be before the network heals (epoch 5).");
    }
}
