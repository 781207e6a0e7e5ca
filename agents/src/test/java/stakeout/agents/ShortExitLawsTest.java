package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.ShortExit;
import stakeout.model.observe.Event;
import stakeout.model.quantity.Span;

final class ShortExitLawsTest {
    private static ShortExit attack(String offendAfter, String evidenceAfter) {
        return new ShortExit(
                Members.of("cartel"),
                Span.parse("2 epochs"),
                Span.parse(offendAfter),
                Optional.of(Span.parse(evidenceAfter)));
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
    void whereTheAttackSaysNothingEvidenceTravelsAsTheNetworkSays() {
        ShortExit silent =
                new ShortExit(Members.of("cartel"), Span.parse("2 epochs"), Span.parse("0 d"), Optional.empty());
        Notes slow = Notes.of(worlds().evidenceDelay("7 epochs")
                .attack(silent)
                .untilSettled(60)
                .build());
        assertThat(slow.first(Event.Kind.OFFENCE).period()).isEqualTo(9);
        Notes next = Notes.of(worlds().attack(silent).untilSettled(60).build());
        assertThat(next.first(Event.Kind.OFFENCE).period()).isEqualTo(3);
    }

    /** The branches part in period 3 and meet in period 6; what they show is included then, or so much later. */
    @ParameterizedTest
    @CsvSource({"1 epoch, 6", "4 epochs, 9"})
    void whatTwoBranchesShowTravelsNoFaster(String delay, long offence) {
        Notes notes = Notes.of(new Worlds(ToyProtocol.plain())
                .group("home", 6, 1, 10_000, HONEST)
                .group("cartel", 4, 1, 10_000, ADVERSARIAL)
                .split(3, 6, List.of("home"), List.of("home"), List.of("cartel"))
                .evidenceDelay(delay)
                .attack(new ConflictingFinality(Members.of("cartel"), Span.parse("0 d"), Optional.empty()))
                .untilSettled(60)
                .build());
        assertThat(notes.first(Event.Kind.OFFENCE).period()).isEqualTo(offence);
        assertThat(notes.count(Event.Kind.OFFENCE)).isEqualTo(4);
        assertThat(notes.end.settled()).isTrue();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> attack("0 d", "0 d")).hasMessage("evidenceAfter (0 d) must be above 0.");
    }
}
