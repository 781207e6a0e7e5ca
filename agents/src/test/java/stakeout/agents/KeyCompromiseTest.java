package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.HONEST;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.KeyCompromise;
import stakeout.agents.attack.KeyCompromise.Answer;
import stakeout.agents.attack.KeyCompromise.Deed;
import stakeout.agents.attack.Members;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.Event;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** Thefts against closed forms: how many keys are held at a time, how likely they carry a threshold. */
final class KeyCompromiseTest {
    private static KeyCompromise theft(
            String lasts, String rate, String threshold, Optional<String> noticedAfter, Answer answer, Deed deed) {
        return new KeyCompromise(
                Members.of("home"),
                Span.parse("0 d"),
                Span.parse(lasts),
                Rate.parse(rate),
                Share.parse(threshold),
                noticedAfter.map(Span::parse),
                answer,
                deed,
                Span.parse("2 periods"),
                Optional.of(Span.parse("3 periods")));
    }

    private static Worlds thirty() {
        return new Worlds(ToyProtocol.plain()).group("home", 30, 1, 10_000, HONEST);
    }

    /**
     * [economics] C15: of 30 operators of whom each is robbed with 20 %, 11 or more are with 2.56 %. 3,000 worlds, 76.8 expected
     * with a standard deviation of 8.65; five of them to either side is a false alarm of 6e-7.
     */
    @Test
    void elevenOfThirtyKeysAreHeldAsOftenAsTheBinomialTailSays() {
        double tail = new stakeout.model.security.KeyCompromise(30, 0.2).atLeast(11);
        assertThat(tail).isBetween(0.02561625, 0.02561627);
        int strikes = 0;
        for (int replication = 0; replication < 3_000; replication++) {
            Notes notes = Notes.of(thirty().attack(theft(
                            "1 epoch", "0.2 per epoch", "0.3666", Optional.empty(), Answer.CHANGE_KEYS, Deed.WITHHOLD))
                    .seed(20261130, replication)
                    .periods(1)
                    .build());
            strikes += (int) notes.count(Event.Kind.STOLEN_KEYS_USED);
        }
        double deviation = Math.sqrt(3_000 * tail * (1 - tail));
        assertThat(strikes - 3_000 * tail).isBetween(-5 * deviation, 5 * deviation);
    }

    /**
     * Noticed after d steps, keys are held for d·r / (d·r + 1 − r) of the time. 30 operators over 4,000 steps make 30 × 4,000 × r (1 −
     * held) thefts, whose number has about the standard deviation of its root; five of them are a false alarm of 6e-7.
     */
    @Test
    void theSoonerTheftIsNoticedTheFewerKeysAreHeld() {
        for (int noticed : new int[] {1, 4, 20}) {
            double rate = 0.02;
            Notes notes = Notes.of(thirty().attack(theft(
                            "4000 epochs",
                            rate + " per epoch",
                            "0.01",
                            Optional.of(noticed + " epochs"),
                            Answer.CHANGE_KEYS,
                            Deed.WITHHOLD))
                    .periods(4_000)
                    .build());
            long held = 0;
            for (byte[] intents : notes.intents) {
                for (byte intent : intents) {
                    held += intent == Intent.WITHHOLD ? 1 : 0;
                }
            }
            double share = noticed * rate / (noticed * rate + 1 - rate);
            double thefts = 30 * 4_000.0 * rate * (1 - share);
            assertThat(held / (30 * 4_000.0) / share)
                    .as("noticed after %s", noticed)
                    .isBetween(1 - 5 / Math.sqrt(thefts), 1 + 5 / Math.sqrt(thefts));
        }
    }

    @Test
    void aThiefWithAllKeysStopsFinalityUntilTheyAreChanged() {
        Notes notes = Notes.of(thirty().attack(
                        theft("20 epochs", "1 per epoch", "0.34", Optional.of("4 epochs"), Answer.LEAVE, Deed.WITHHOLD))
                .periods(10)
                .build());
        assertThat(notes.end.succeededAt()).containsEntry("0:key-compromise", 1L);
        assertThat(notes.first(Event.Kind.EXIT_REQUESTED).period()).isEqualTo(4);
        assertThat(notes.count(Event.Kind.EXIT_REQUESTED)).isEqualTo(30);
    }

    @Test
    void whatTheThiefSignsTwiceTheOperatorsPayFor() {
        Notes notes = Notes.of(thirty().attack(
                        theft("20 epochs", "1 per epoch", "1", Optional.empty(), Answer.CHANGE_KEYS, Deed.DOUBLE_SIGN))
                .untilSettled(60)
                .build());
        assertThat(notes.first(Event.Kind.OFFENCE).period()).isEqualTo(3);
        assertThat(notes.count(Event.Kind.SLASH)).isEqualTo(30);
        assertThat(notes.end.succeededAt()).containsEntry("0:key-compromise", 3L);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(
                        () -> theft("0 d", "0.1 per day", "0.3", Optional.empty(), Answer.CHANGE_KEYS, Deed.WITHHOLD))
                .hasMessage("lasts (0 d) must be above 0.");
        assertThatThrownBy(() -> theft("1 d", "0 per day", "0.3", Optional.empty(), Answer.CHANGE_KEYS, Deed.WITHHOLD))
                .hasMessageContaining("theft (0 per d) must be above 0");
        assertThatThrownBy(() -> theft("1 d", "0.1 per day", "0", Optional.empty(), Answer.CHANGE_KEYS, Deed.WITHHOLD))
                .hasMessage("threshold (0) must be above 0.");
        assertThatThrownBy(() -> theft("1 d", "0.1 per day", "0.3", Optional.empty(), Answer.LEAVE, Deed.WITHHOLD))
                .hasMessageContaining("answer: leave needs noticedAfter");
        assertThatThrownBy(
                        () -> theft("1 d", "0.1 per day", "0.3", Optional.of("0 d"), Answer.CHANGE_KEYS, Deed.WITHHOLD))
                .hasMessage("noticedAfter (0 d) must be above 0.");
    }
}
