package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import org.junit.jupiter.api.Test;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.ShortExit;
import stakeout.model.observe.Event;
import stakeout.model.quantity.Span;

final class ShortExitLawsTest {
    private static ShortExit attack(String offendAfter, String evidenceAfter) {
        return new ShortExit(
                Members.of("cartel"), Span.parse("2 epochs"), Span.parse(offendAfter), Span.parse(evidenceAfter));
    }

    private static Worlds worlds() {
        return new Worlds(ToyProtocol.plain())
                .group("home", 6, 1, 10_000, HONEST)
                .group("cartel", 2, 2, 10_000, ADVERSARIAL);
    }

    @Test
    void membersAskToLeaveOnceAndTheEvidenceComesInItsTime() {
        Notes notes = Notes.of(
                worlds().attack(attack("0 d", "5 epochs")).untilSettled(60).build());
        assertThat(notes.count(Event.Kind.EXIT_REQUESTED)).isEqualTo(2);
        assertThat(notes.first(Event.Kind.EXIT_REQUESTED).period()).isEqualTo(2);
        assertThat(notes.first(Event.Kind.OFFENCE).period()).isEqualTo(7);
        // The toy reaches whoever has left, so nobody gets away.
        assertThat(notes.end.succeeded()).containsEntry("0:short-exit", false);
    }

    @Test
    void whoIsOffDutyCannotSignAnyMoreAndHasNothingToGetAwayWith() {
        // The toy takes its validators off duty at once, a period before they would sign.
        Notes notes = Notes.of(
                worlds().attack(attack("1 epoch", "5 epochs")).untilSettled(60).build());
        assertThat(notes.count(Event.Kind.OFFENCE)).isZero();
        assertThat(notes.end.succeeded()).containsEntry("0:short-exit", false);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> attack("0 d", "0 d")).hasMessage("evidenceAfter (0 d) must be above 0.");
    }
}
