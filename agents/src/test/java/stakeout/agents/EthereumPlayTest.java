package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.InvalidBlock;
import stakeout.agents.attack.Members;
import stakeout.agents.strategy.LazyStrategy;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** Attacks against the rules of Ethereum, in small worlds of validators with 32 ETH: shares matter here, not yields. */
final class EthereumPlayTest {
    private static final Ethereum ETHEREUM = new Ethereum("ethereum@electra", EthereumParameters.electra());
    private static final long ETH = 1_000_000_000L;

    private static Worlds worlds() {
        return new Worlds(ETHEREUM).from(1000);
    }

    @Test
    void allHonestAndOnlineMeansNoSlashNoLeakAndFinalityEveryEpoch() {
        Notes notes = Notes.of(worlds().group("home", 10, 10, 32 * ETH, Worlds.HONEST)
                .periods(50)
                .build());
        assertThat(notes.events).isEmpty();
        for (int step = 0; step < 50; step++) {
            assertThat(notes.finalized.get(step)).isEqualTo(1000 + step - 1);
            assertThat(notes.participation.get(step)).isEqualTo(1);
        }
        assertThat(notes.end.ledger().netIssuance()).isPositive();
        assertThat(notes.end.settled()).isTrue();
    }

    @Test
    void fortyPerCentWithholdingStallFinalityAndTheLeakBringsItBack() {
        Notes notes = Notes.of(worlds().group("home", 6, 350, 2048 * ETH, Worlds.HONEST)
                .group("cartel", 4, 350, 2048 * ETH, Worlds.ADVERSARIAL)
                .attack(new FinalityStall(
                        Members.of("cartel"),
                        Span.parse("10 epochs"),
                        Span.parse("4000 epochs"),
                        Span.parse("5 epochs")))
                .untilSettled(20_000)
                .build());
        assertThat(notes.first(Event.Kind.ATTACK_BEGINS).period()).isEqualTo(1010);
        assertThat(notes.end.succeededAt()).containsEntry("0:finality-stall", 1014L);
        assertThat(notes.count(Event.Kind.LEAK_BEGINS)).isEqualTo(1);
        // [beacon-ww3] 40 % offline: sqrt(2^25 ln(2p / (1 - p))) = 3107 epochs = 13.8 days on actual balances, which
        // steps
        // of 1 in 2048 ETH follow closely; missed rewards hasten it a little. 7.2 M ETH: with fewer, by much.
        double days = (notes.first(Event.Kind.FINALITY_RETURNS).period() - 1010) * 384.0 / 86_400;
        assertThat(days).isBetween(13.5, 13.9);
        assertThat(notes.end.ledger().burned().get()).isPositive();
        assertThat(notes.end.settled()).isTrue();
        assertThat(notes.end.dueUntil()).isLessThanOrEqualTo(notes.end.state().period);
    }

    private static Notes conflict(int bridgedOf100) {
        return Notes.of(worlds().group("home", 100 - bridgedOf100, 1, 32 * ETH, Worlds.HONEST)
                .group("cartel", bridgedOf100, 1, 32 * ETH, Worlds.ADVERSARIAL)
                .split(1010, 1050, List.of("home"), List.of("home"), List.of("cartel"))
                .attack(new ConflictingFinality(Members.of("cartel"), Span.parse("5 epochs"), Optional.empty()))
                .untilSettled(12_000)
                .build());
    }

    @Test
    void aThirdOnBothSidesFinalisesTwoHistoriesAndIsSlashed() {
        Notes notes = conflict(34);
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", true);
        assertThat(notes.count(Event.Kind.CONFLICTING_FINALITY)).isEqualTo(1);
        assertThat(notes.count(Event.Kind.OFFENCE)).isEqualTo(34);
        assertThat(notes.count(Event.Kind.SLASH)).isEqualTo(34);
        assertThat(notes.first(Event.Kind.SLASH).period()).isEqualTo(1050);
        assertThat(notes.first(Event.Kind.SLASH).amount())
                .as("1/4096 at once")
                .isBetween(32 * ETH / 4096 - ETH / 1000, 32 * ETH / 4096);
        assertThat(notes.end.settled()).isTrue();
        for (int row = 66; row < 100; row++) {
            assertThat(ETHEREUM.isSlashed(notes.end.state(), row)).isTrue();
            assertThat(ETHEREUM.stake(notes.end.state(), row))
                    .as("3 × 34 % takes all")
                    .isLessThan(ETH);
        }
        for (int row = 0; row < 66; row++) {
            assertThat(ETHEREUM.isSlashed(notes.end.state(), row)).isFalse();
        }
    }

    @Test
    void lessThanAThirdOnBothSidesFinalisesNothingButIsSlashedToo() {
        Notes notes = conflict(32);
        assertThat(notes.end.succeeded()).containsEntry("0:conflicting-finality", false);
        assertThat(notes.count(Event.Kind.CONFLICTING_FINALITY)).isZero();
        assertThat(notes.count(Event.Kind.SLASH)).isEqualTo(32);
    }

    private static Notes invalidBlock(int lazyOf100) {
        return Notes.of(worlds().group("home", 90 - lazyOf100, 1, 32 * ETH, Worlds.HONEST)
                .group("lazy", lazyOf100, 1, 32 * ETH, new LazyStrategy(Share.parse("0")))
                .group("cartel", 10, 1, 32 * ETH, Worlds.ADVERSARIAL)
                .attack(new InvalidBlock(Members.of("cartel"), Span.parse("5 epochs"), Span.parse("10 epochs")))
                .untilSettled(2_000)
                .build());
    }

    @Test
    void aLazyMajorityFinalisesAnInvalidBlockAndAnHonestOneDoesNot() {
        Notes lazy = invalidBlock(60);
        assertThat(lazy.end.succeeded()).containsEntry("0:invalid-block", true);
        assertThat(lazy.count(Event.Kind.INVALID_PROPOSAL)).isEqualTo(1);
        assertThat(lazy.count(Event.Kind.INVALID_FINALISED)).isEqualTo(1);
        assertThat(lazy.end.settled()).isTrue();
        Notes honest = invalidBlock(20);
        assertThat(honest.end.succeeded()).containsEntry("0:invalid-block", false);
        assertThat(honest.count(Event.Kind.INVALID_FINALISED)).isZero();
    }
}
