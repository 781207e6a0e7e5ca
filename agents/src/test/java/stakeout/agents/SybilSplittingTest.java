package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.CorrelatedFailure;
import stakeout.agents.attack.Fate;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.SybilSplitting;
import stakeout.model.economy.Economy;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** The toy pays each validator alike, 100 units a period: it can be played by who pretends to be many. */
final class SybilSplittingTest {
    private static SybilSplitting into(int identities) {
        return new SybilSplitting(Members.of("cartel"), identities, Span.parse("10 epochs"), Share.parse("0.01"));
    }

    private static Worlds worlds() {
        return new Worlds(ToyProtocol.plain())
                .group("home", 6, 1, 10_000, HONEST)
                .group("cartel", 2, 1, 10_000, ADVERSARIAL)
                .economy(new Economy("USD", 1, 0, 0, false, 0, 3 * Economy.MICROS));
    }

    private static BigInteger cartel(Notes notes, boolean cash) {
        var ledger = cash ? notes.end.cash() : notes.end.ledger();
        return ledger.income(6).add(ledger.income(7));
    }

    @Test
    void profitAgainstTheHonestTwinIsThePayOfTheIdentitiesAdded() {
        World world = worlds().attack(into(5)).periods(12).build();
        Notes attacked = Notes.of(world);
        Notes twin = Notes.of(world.honestTwin());
        assertThat(attacked.end.state().rows()).isEqualTo(6 + 2 * 5);
        assertThat(twin.end.state().rows()).isEqualTo(8);
        // By hand: 8 more validators × 12 periods × 100 units, at 3 USD each and period.
        assertThat(cartel(attacked, false).subtract(cartel(twin, false))).isEqualTo(8 * 12 * 100);
        assertThat(cartel(attacked, true).subtract(cartel(twin, true))).isEqualTo(-8 * 12 * 3_000_000L);
        assertThat(attacked.end.succeededAt()).containsEntry("0:sybil-splitting", 9L);
    }

    @Test
    void oneIdentityIsTheHonestTwin() {
        World world = worlds().attack(into(1)).periods(12).build();
        Notes attacked = Notes.of(world);
        assertThat(attacked.steps).isEqualTo(Notes.of(world.honestTwin()).steps);
        assertThat(attacked.end.succeeded()).containsEntry("0:sybil-splitting", false);
    }

    /** What comes after it is held against the world as it was split: a fifth of two validators there is only then. */
    @Test
    void laterAttacksSeeTheIdentities() {
        CorrelatedFailure fifth = new CorrelatedFailure(
                Members.of("cartel"),
                Span.parse("1 epoch"),
                Share.parse("0.2"),
                Fate.VALIDATOR,
                CorrelatedFailure.Fault.OFFLINE,
                Optional.of(Span.parse("2 epochs")),
                Optional.empty(),
                Share.parse("0.01"));
        World split = worlds().attack(into(5)).attack(fifth).periods(12).build();
        assertThat(Notes.of(split).participation.get(2)).isLessThan(1);
        World whole = worlds().attack(fifth).periods(12).build();
        assertThatThrownBy(() -> Notes.of(whole))
                .hasMessage(
                        "share (0.2) of attack correlated-failure must be at least the smallest validator's, 0.5000.\n"
                                + "Maybe more validators.");
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> into(0)).hasMessage("identities (0) must be in [1, 100000].");
        assertThatThrownBy(() -> new SybilSplitting(Members.of("cartel"), 2, Span.parse("0 d"), Share.parse("0.01")))
                .hasMessage("lasts (0 d) must be above 0.");
    }
}
