package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Bribery;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.Members;
import stakeout.agents.coalition.FlatOffer;
import stakeout.agents.coalition.GuidedOffer;
import stakeout.agents.coalition.Offer;
import stakeout.agents.coalition.PPlusEpsilonOffer;
import stakeout.agents.coalition.SequentialTiming;
import stakeout.agents.coalition.SimultaneousTiming;
import stakeout.agents.coalition.Timing;
import stakeout.model.economy.Economy;
import stakeout.model.game.WeightedVotingGame;
import stakeout.model.observe.Event;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/**
 * Bribes on the toy protocol, reckoned by hand: eight epochs of silence cost a validator 880 TOY, a TOY is worth 1 USD, and of twelve
 * equal ones five are more than a third.
 */
final class BriberyPlayTest {
    private static final Timing ONE_BY_ONE = new SequentialTiming();
    private static final Timing AT_ONCE = new SimultaneousTiming(Share.parse("0"));

    private static Attack stall() {
        return new FinalityStall(Members.of("all"), Span.parse("0 d"), Span.parse("8 epochs"), Span.parse("3 epochs"));
    }

    private static Worlds world(int operators, Offer offer, Timing timing, String budget, double fall) {
        return new Worlds(ToyProtocol.plain())
                .group("all", operators, 1, 10_000, Worlds.ADVERSARIAL)
                .economy(new Economy("USD", 1, fall, 0, false, 0, 0))
                .periods(30)
                .attack(new Bribery(stall(), offer, timing, Money.parse(budget), "lowest"));
    }

    private static Notes play(Offer offer, Timing timing, String budget, double fall) {
        return Notes.of(world(12, offer, timing, budget, fall).build());
    }

    private static Offer flat(String amount) {
        return new FlatOffer(Money.parse(amount));
    }

    private static long paid(Notes notes) {
        return notes.end
                .cash()
                .income(notes.end.cash().accounts().outside())
                .negate()
                .longValueExact();
    }

    private static long committed(Notes notes) {
        return notes.events.stream()
                .filter(event -> event.kind() == Event.Kind.BRIBES_COMMITTED)
                .mapToLong(Event::amount)
                .sum();
    }

    private static boolean succeeded(Notes notes) {
        return notes.end.succeeded().get("0:bribery");
    }

    private static long usd(double amount) {
        return Math.round(amount * Economy.MICROS);
    }

    @Test
    void flatBribeMustBeatTheLoss() {
        Notes low = play(flat("879 USD"), ONE_BY_ONE, "1e6 USD", 0);
        assertThat(low.count(Event.Kind.BRIBE_ACCEPTED)).isZero();
        assertThat(succeeded(low)).isFalse();
        assertThat(paid(low)).isZero();
        Notes high = play(flat("881 USD"), ONE_BY_ONE, "1e6 USD", 0);
        assertThat(high.count(Event.Kind.BRIBE_ACCEPTED))
                .as("no more than needed")
                .isEqualTo(5);
        assertThat(succeeded(high)).isTrue();
        assertThat(paid(high)).isEqualTo(usd(5 * 881)).isEqualTo(committed(high));
    }

    /** All at once more accept than are needed, as long as the money lasts: the eighth of 881 USD is beyond 7,000. */
    @Test
    void askedAtOnceMoreThanNeededArePaid() {
        Notes notes = play(flat("881 USD"), AT_ONCE, "7000 USD", 0);
        assertThat(notes.count(Event.Kind.BRIBE_ACCEPTED)).isEqualTo(7);
        assertThat(paid(notes)).isEqualTo(usd(7 * 881)).isEqualTo(committed(notes));
    }

    @Test
    void withoutTheMoneyForEnoughNothingIsDoneAndNothingPaid() {
        Notes notes = play(flat("881 USD"), ONE_BY_ONE, "4404 USD", 0);
        assertThat(notes.count(Event.Kind.BRIBE_ACCEPTED)).isEqualTo(4);
        assertThat(notes.count(Event.Kind.ATTACK_BEGINS)).isZero();
        assertThat(notes.count(Event.Kind.COALITION_DISSOLVED)).isEqualTo(1);
        assertThat(paid(notes)).isZero();
        assertThat(notes.participation).allMatch(share -> share == 1);
    }

    /** Only the one whose answer makes it enough counts the fall of the price: a tenth of 10,000. */
    @Test
    void guidedBribesPayEachWhatItCostsIt() {
        Notes notes = play(new GuidedOffer(Money.parse("1 USD")), ONE_BY_ONE, "1e6 USD", 0.1);
        assertThat(succeeded(notes)).isTrue();
        assertThat(paid(notes)).isEqualTo(usd(4 * 881 + 1_881)).isEqualTo(committed(notes));
        Notes dear = play(flat("881 USD"), ONE_BY_ONE, "1e6 USD", 0.1);
        assertThat(dear.count(Event.Kind.BRIBE_ACCEPTED))
                .as("the fifth would bring the price down")
                .isEqualTo(4);
        assertThat(succeeded(dear)).isFalse();
    }

    /** At once, each counts as much of the fall as it is likely to decide: target C10's formula. */
    @Test
    void atOnceTheFallCountsByTheChanceToDecide() {
        double expected = 1.0 / 3;
        double pivotal =
                WeightedVotingGame.of(5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).swings(expected)[0];
        Timing timing = new SimultaneousTiming(Share.parse("0.3333333333333333"));
        double price = 880 + 1_000 * pivotal;
        Notes below = play(flat((long) Math.floor(price) + " USD"), timing, "1e6 USD", 0.1);
        Notes above = play(flat((long) Math.ceil(price) + " USD"), timing, "1e6 USD", 0.1);
        assertThat(below.count(Event.Kind.BRIBE_ACCEPTED)).isZero();
        assertThat(above.count(Event.Kind.BRIBE_ACCEPTED)).isEqualTo(12);
        assertThat(pivotal).isBetween(0.2, 0.25);
    }

    /** Target T51 played out: at once it succeeds for nothing, one by one it stalls one short and the briber pays. */
    @Test
    void updateOrderDecidesPPlusEpsilon() {
        Offer offer = new PPlusEpsilonOffer(Money.parse("1 USD"));
        Notes atOnce = play(offer, AT_ONCE, "3524 USD", 0);
        assertThat(atOnce.count(Event.Kind.BRIBE_ACCEPTED)).isEqualTo(12);
        assertThat(succeeded(atOnce)).isTrue();
        assertThat(paid(atOnce)).isZero();
        assertThat(committed(atOnce)).as("four, who are too few").isEqualTo(usd(4 * 881));
        Notes oneByOne = play(offer, ONE_BY_ONE, "3524 USD", 0);
        assertThat(oneByOne.count(Event.Kind.BRIBE_ACCEPTED)).isEqualTo(4);
        assertThat(succeeded(oneByOne)).isFalse();
        assertThat(paid(oneByOne)).isEqualTo(usd(4 * 881)).isEqualTo(committed(oneByOne));
    }

    /** A promise that the money does not cover is not believed, so fewer are asked. */
    @Test
    void promisesBeyondTheBudgetAreNotBelieved() {
        Notes notes = play(new PPlusEpsilonOffer(Money.parse("1 USD")), AT_ONCE, "3523 USD", 0);
        assertThat(notes.count(Event.Kind.BRIBE_ACCEPTED)).isEqualTo(3);
        assertThat(succeeded(notes)).isFalse();
        assertThat(paid(notes)).isEqualTo(usd(3 * 881));
    }

    @Test
    void briberKeepsTheGain() {
        Worlds world = world(12, flat("881 USD"), ONE_BY_ONE, "1e6 USD", 0)
                .economy(new Economy("USD", 1, 0, 1_000_000L * Economy.MICROS, true, 0, 0));
        Notes notes = Notes.of(world.build());
        assertThat(succeeded(notes)).isTrue();
        assertThat(paid(notes)).isEqualTo(usd(5 * 881));
        BigInteger all = BigInteger.ZERO;
        for (int account = 0; account < notes.end.cash().accounts().size(); account++) {
            all = all.add(notes.end.cash().income(account));
        }
        assertThat(all).as("double entry").isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Bribery(stall(), flat("1 USD"), ONE_BY_ONE, Money.parse("0 USD"), "lowest"))
                .hasMessageContaining("budget (0 USD) must be above 0");
        assertThatThrownBy(() -> flat("0 USD")).hasMessageContaining("perValidator (0 USD) must be above 0");
        Attack bought = new Bribery(stall(), flat("1 USD"), ONE_BY_ONE, Money.parse("1 USD"), "lowest");
        assertThatThrownBy(() -> new Bribery(bought, flat("1 USD"), ONE_BY_ONE, Money.parse("1 USD"), "lowest"))
                .hasMessageContaining("deed (bribery) must be done by members");
        assertThatThrownBy(() -> new Bribery(
                        stall(),
                        new PPlusEpsilonOffer(Money.parse("1 USD")),
                        new SimultaneousTiming(Share.parse("0.5")),
                        Money.parse("1 USD"),
                        "lowest"))
                .hasMessageContaining("expectedAcceptance (0.5) must be 0 where a bribe is for failure");
        assertThatThrownBy(() -> play(flat("1 EUR"), ONE_BY_ONE, "1 USD", 0))
                .hasMessageContaining("offer (1 EUR) must be in the currency of the price, USD");
        Worlds poor = new Worlds(ToyProtocol.plain())
                .group("all", 12, 1, 10_000, Worlds.ADVERSARIAL)
                .attack(bought);
        assertThatThrownBy(() -> Notes.of(poor.build())).hasMessageContaining("bribery needs an economy to reckon in");
    }
}
