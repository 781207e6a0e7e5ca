package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.InvalidBlock;
import stakeout.agents.attack.Members;
import stakeout.agents.strategy.LazyStrategy;
import stakeout.agents.strategy.RationalStrategy;
import stakeout.agents.strategy.Strategy;
import stakeout.model.consensus.Intent;
import stakeout.model.economy.Economy;
import stakeout.model.observe.Event;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** The verifier's dilemma on the toy: verifying costs 4 units a period; signing an invalid block costs the vote, 110. */
final class RationalTest {
    private static final Strategy LAZY = new LazyStrategy(Share.parse("0"));

    private static RationalStrategy rational(String review) {
        return new RationalStrategy(
                ImmutableList.of(HONEST, LAZY), RationalStrategy.Choice.BEST_RESPONSE, 1, Span.parse(review));
    }

    private static Worlds worlds(String review) {
        return new Worlds(ToyProtocol.plain())
                .group("thinkers", 9, 1, 10_000, rational(review))
                .group("cartel", 1, 1, 10_000, ADVERSARIAL)
                .economy(new Economy("USD", 1, 0, 0, false, 4_000_000, 0));
    }

    @Test
    void whileNoInvalidBlockWasSeenNobodyVerifiesAndAfterOneAllDoUntilItIsForgotten() {
        Notes notes = Notes.of(worlds("1 epoch")
                .attack(new InvalidBlock(Members.of("cartel"), Span.parse("0 d"), Span.parse("6 epochs")))
                .periods(400)
                .build());
        int proposal = (int) notes.first(Event.Kind.INVALID_PROPOSAL).period();
        assertThat(notes.intents.get(0)[0]).isEqualTo(Intent.ATTEST_UNCHECKED);
        assertThat(notes.end.succeeded()).containsEntry("0:invalid-block", true);
        // Seen in s of t periods; verifying pays from 110 × s/t > 4 on, and no more once t > 27.5 × 6 = 165.
        for (int step = 0; step < 400; step++) {
            double seen = Math.max(0, Math.min(6, step - proposal));
            if (seen * 110 == 4.0 * step && step > 0 && seen > 0) {
                continue; // a tie, decided by the last digit
            }
            byte expected = seen * 110 > 4.0 * step ? Intent.ATTEST : Intent.ATTEST_UNCHECKED;
            assertThat(notes.intents.get(step)[0]).as("step %s", step).isEqualTo(expected);
        }
        assertThat(notes.count(Event.Kind.STRATEGY_CHANGED)).isPositive();
    }

    @Test
    void testimonySaysWhatWasWeighed() {
        Notes notes = Notes.of(worlds("1000 epochs").periods(1).build());
        assertThat(notes.testimonies.stream().filter(each -> each.strategy().equals("rational")))
                .hasSize(9);
        assertThat(notes.testimonies.get(0).everyoneSaw())
                .containsEntry("participation", Double.NaN)
                .containsEntry("verification-cost", 4.0)
                .containsEntry("invalid-frequency", 0.0);
        assertThat(notes.testimonies.get(0).alsoSaw()).containsEntry("stake", 10_000.0);
        assertThat(notes.testimonies.get(0).options()).containsExactly("honest", "lazy");
        assertThat(notes.testimonies.get(0).expected()).containsExactly(96, 100);
        assertThat(notes.testimonies.get(0).chosen()).isEqualTo("lazy");
        assertThat(notes.testimonies.get(0).strategy()).isEqualTo("rational");
    }

    @Test
    void optionsMustBeThereAndPlain() {
        assertThatThrownBy(() ->
                        new RationalStrategy(ImmutableList.of(), RationalStrategy.Choice.LOGIT, 1, Span.parse("1 d")))
                .hasMessageContaining("options ([]) must name a strategy.");
        assertThatThrownBy(() -> new RationalStrategy(
                        ImmutableList.of(rational("1 d")), RationalStrategy.Choice.LOGIT, 1, Span.parse("1 d")))
                .hasMessageContaining("must not be rational themselves");
    }
}
