package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.HONEST;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.attack.CorrelatedFailure;
import stakeout.agents.attack.CorrelatedFailure.Fault;
import stakeout.agents.attack.Fate;
import stakeout.agents.attack.Members;
import stakeout.model.consensus.Intent;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** Accidents by hand: who is hit, for how long, and what the rules take of it. */
final class CorrelatedFailureTest {
    private static final long ETH = 1_000_000_000L;

    private static CorrelatedFailure outage(String share, Fate scope, String loss) {
        return new CorrelatedFailure(
                Members.of("home"),
                Span.parse("2 epochs"),
                Share.parse(share),
                scope,
                Fault.OFFLINE,
                Optional.of(Span.parse("3 epochs")),
                Optional.empty(),
                Share.parse(loss));
    }

    private static CorrelatedFailure bug(String share, String evidenceAfter) {
        return new CorrelatedFailure(
                Members.of("home"),
                Span.parse("2 epochs"),
                Share.parse(share),
                Fate.OPERATOR,
                Fault.DOUBLE_SIGN,
                Optional.empty(),
                Optional.of(Span.parse(evidenceAfter)),
                Share.parse("0.1"));
    }

    private static Worlds toy() {
        return new Worlds(ToyProtocol.plain()).group("home", 10, 4, 10_000, HONEST);
    }

    private static BigInteger posted(Notes notes, String cause) {
        Ledger ledger = notes.end.ledger();
        BigInteger sum = BigInteger.ZERO;
        for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
            sum = sum.add(ledger.postings(ledger.cause(cause)).get(operator));
        }
        return sum;
    }

    @ParameterizedTest(name = "{0} by {1}: {2} of 40 rows")
    @CsvSource({"1, OPERATOR, 40", "0.3, OPERATOR, 12", "0.34, OPERATOR, 12", "0.34, VALIDATOR, 13", "0.1, ENTITY, 4"})
    void itHitsWholeUnitsUpToTheShareForAsLongAsItLasts(String share, Fate scope, int rows) {
        Notes notes =
                Notes.of(toy().attack(outage(share, scope, "0.5")).periods(10).build());
        for (int step = 0; step < 10; step++) {
            byte[] intents = notes.intents.get(step);
            int offline = 0;
            for (int row = 0; row < 40; row++) {
                offline += intents[row] == Intent.OFFLINE ? 1 : 0;
                if (scope != Fate.VALIDATOR) {
                    assertThat(intents[row]).isEqualTo(intents[row / 4 * 4]);
                }
            }
            assertThat(offline).as("step %s", step).isEqualTo(step >= 2 && step < 5 ? rows : 0);
        }
        // By hand: the absent lose 10 units a period, three times.
        assertThat(posted(notes, "penalty:absence")).isEqualTo(-30L * rows);
        assertThat(notes.end.succeeded()).containsEntry("0:correlated-failure", false);
    }

    @Test
    void whoIsHitIsDrawnAndAlikeUnderOtherRules() {
        byte[] plain = Notes.of(toy().attack(outage("0.3", Fate.OPERATOR, "0.5"))
                        .periods(4)
                        .build())
                .intents
                .get(3);
        byte[] other = Notes.of(new Worlds(ToyProtocol.halting())
                        .group("home", 10, 4, 10_000, HONEST)
                        .attack(outage("0.3", Fate.OPERATOR, "0.5"))
                        .periods(4)
                        .build())
                .intents
                .get(3);
        assertThat(other).isEqualTo(plain);
        boolean differs = false;
        for (int replication = 1; replication < 10; replication++) {
            byte[] redrawn = Notes.of(toy().attack(outage("0.3", Fate.OPERATOR, "0.5"))
                            .seed(20260101, replication)
                            .periods(4)
                            .build())
                    .intents
                    .get(3);
            differs |= !java.util.Arrays.equals(redrawn, plain);
        }
        assertThat(differs).isTrue();
    }

    @Test
    void itIsHarmOnceTheLossIsTheShareNamed() {
        // Of 10,200 units each lost 10, 20 and 30: 0.098, 0.196 and 0.294 %.
        Notes notes = Notes.of(
                toy().attack(outage("0.3", Fate.OPERATOR, "0.0019")).periods(8).build());
        assertThat(notes.end.succeededAt()).containsEntry("0:correlated-failure", 3L);
        assertThat(Notes.of(toy().attack(outage("0.3", Fate.OPERATOR, "0.003"))
                                .periods(8)
                                .build())
                        .end
                        .succeeded())
                .containsEntry("0:correlated-failure", false);
    }

    @Test
    void aBugThatSignsTwiceIsPunishedWhenTheEvidenceIsIn() {
        Notes notes =
                Notes.of(toy().attack(bug("0.3", "4 epochs")).untilSettled(50).build());
        assertThat(notes.first(Event.Kind.OFFENCE).period()).isEqualTo(6);
        assertThat(notes.count(Event.Kind.OFFENCE)).isEqualTo(3);
        assertThat(notes.count(Event.Kind.SLASH)).isEqualTo(3);
        // By hand: 12 of 40 validators lose half of 10,000 + 600 units.
        assertThat(posted(notes, "slash:double-vote")).isEqualTo(-12L * 5_300);
        assertThat(notes.end.succeededAt()).containsEntry("0:correlated-failure", 6L);
        assertThat(notes.end.settled()).isTrue();
    }

    @Test
    void evidenceComesAfterTheDeedThoughNothingIsSaid() {
        Notes notes = Notes.of(toy().attack(bug("0.1", "0 d")).periods(10).build());
        assertThat(notes.first(Event.Kind.OFFENCE).period()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} of 100 validators")
    @CsvSource({"5, 0.05, 29", "15, 0.15, 29", "34, 0.34, 28", "50, 0.5, 28"})
    void onEthereumTheCrowdPays(int hit, String share, int effectiveEth) {
        Ethereum ethereum = new Ethereum("ethereum@electra", EthereumParameters.electra());
        Notes notes = Notes.of(new Worlds(ethereum)
                .from(1000)
                .group("home", 100, 1, 32 * ETH, HONEST)
                .attack(bug(share, "1 epoch"))
                .untilSettled(20_000)
                .build());
        // [consensus-specs] electra: 1/4096 at once; half a window later three times what was slashed over what is
        // active then, the
        // offenders having left, of each whole ETH that their absence has left them (much, where 100 validators are all
        // there are).
        long initial = hit * 32 * ETH / 4096;
        long perEth = Math.min(ETH, 3L * hit * 32 * ETH / ((100 - hit) * 32L));
        assertThat(posted(notes, "slash:initial")).isEqualTo(-initial);
        assertThat(posted(notes, "slash:correlation")).isEqualTo(-hit * effectiveEth * perEth);
        assertThat(notes.end.succeeded()).containsEntry("0:correlated-failure", true);
        assertThat(notes.end.settled()).isTrue();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> new CorrelatedFailure(
                        Members.of("home"),
                        Span.parse("0 d"),
                        Share.parse("1"),
                        Fate.OPERATOR,
                        Fault.OFFLINE,
                        Optional.empty(),
                        Optional.empty(),
                        Share.parse("0.01")))
                .hasMessage("lasts is missing: an outage ends some day.\nMaybe lasts: 3 h.");
        assertThatThrownBy(() -> new CorrelatedFailure(
                        Members.of("home"),
                        Span.parse("0 d"),
                        Share.parse("1"),
                        Fate.OPERATOR,
                        Fault.DOUBLE_SIGN,
                        Optional.of(Span.parse("1 d")),
                        Optional.empty(),
                        Share.parse("0.01")))
                .hasMessageContaining("lasts must not stand beside fault: double-sign");
        assertThatThrownBy(() -> outage("0", Fate.OPERATOR, "0.1")).hasMessage("share (0) must be above 0.");
        assertThatThrownBy(() -> outage("1", Fate.OPERATOR, "0")).hasMessage("lossShare (0) must be above 0.");
        World tooSmall = toy().attack(outage("0.05", Fate.OPERATOR, "0.5")).build();
        assertThatThrownBy(() -> new StakingSimulation(tooSmall, new Notes()))
                .hasMessage(
                        "share (0.05) of attack correlated-failure must be at least the smallest operator's, 0.1000.\n"
                                + "Maybe scope: validator.");
        World unpunished = new Worlds(new ToyProtocol(ImmutableSet.of(), false))
                .group("home", 10, 4, 10_000, HONEST)
                .attack(bug("0.3", "1 epoch"))
                .build();
        assertThatThrownBy(() -> new StakingSimulation(unpunished, new Notes()))
                .hasMessageStartingWith("attack (correlated-failure) needs punishes-equivocation (");
    }
}
