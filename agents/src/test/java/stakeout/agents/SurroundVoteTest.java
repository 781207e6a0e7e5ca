package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.Members;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Span;

/** Safety broken without ever voting twice for one target: the second chain's votes reach around the first one's. */
final class SurroundVoteTest {
    private static final Ethereum ETHEREUM = new Ethereum("ethereum@electra", EthereumParameters.electra());
    private static final long ETH = 1_000_000_000L;

    private static Notes play(int bridgedOf100, Offence.Kind offence, int epochs) {
        return Notes.of(new Worlds(ETHEREUM)
                .from(1000)
                .group("home", 100 - bridgedOf100, 1, 32 * ETH, Worlds.HONEST)
                .group("cartel", bridgedOf100, 1, 32 * ETH, Worlds.ADVERSARIAL)
                .split(1010, 1010 + epochs, List.of("home"), List.of("home"), List.of("cartel"))
                .attack(new ConflictingFinality(
                        Members.of("cartel"), offence, Span.parse("5 epochs"), Optional.empty()))
                .periods(60)
                .build());
    }

    @Test
    void aThirdFinalisesBothSidesInTurnAndIsSlashedForSurrounding() {
        Notes notes = play(34, Offence.Kind.SURROUND_VOTE, 20);
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", true);
        assertThat(notes.count(Event.Kind.CONFLICTING_FINALITY)).isEqualTo(1);
        assertThat(notes.intents).as("nobody votes twice at once").allMatch(intents -> {
            for (byte intent : intents) {
                if (intent == Intent.VOTE_BOTH) {
                    return false;
                }
            }
            return true;
        });
        assertThat(notes.count(Event.Kind.OFFENCE)).isEqualTo(34);
        assertThat(notes.count(Event.Kind.SLASH)).isEqualTo(34);
        for (int row = 0; row < 100; row++) {
            assertThat(ETHEREUM.isSlashed(notes.end.state(), row))
                    .as("row %s", row)
                    .isEqualTo(row >= 66);
        }
    }

    /** A is final by the votes of epochs 1010 … 1012; in 1013 members come to B, whose source is 1009: around 1010 → 1011 and more. */
    @Test
    void itTakesTwoEpochsMoreThanVotingOnBothSides() {
        Event twice = play(34, Offence.Kind.EQUIVOCATION, 20).first(Event.Kind.CONFLICTING_FINALITY);
        Event around = play(34, Offence.Kind.SURROUND_VOTE, 20).first(Event.Kind.CONFLICTING_FINALITY);
        assertThat(around.period() - twice.period()).isBetween(1L, 3L);
    }

    @Test
    void lessThanAThirdFinalisesNothingAndCommitsNothing() {
        Notes notes = play(32, Offence.Kind.SURROUND_VOTE, 20);
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", false);
        assertThat(notes.count(Event.Kind.OFFENCE))
                .as("they never leave side A")
                .isZero();
        assertThat(notes.count(Event.Kind.SLASH)).isZero();
    }

    /** Where the network heals before they have gone over to side B, they have done nothing that can be proved. */
    @Test
    void whoOnlyEverVotedOnOneSideIsNotSlashed() {
        Notes notes = play(34, Offence.Kind.SURROUND_VOTE, 2);
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", false);
        assertThat(notes.count(Event.Kind.SLASH)).isZero();
    }
}
