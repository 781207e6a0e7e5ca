package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.Members;
import stakeout.agents.coalition.BestResponseForming;
import stakeout.agents.coalition.Defection;
import stakeout.agents.coalition.EqualSplit;
import stakeout.agents.coalition.Forming;
import stakeout.agents.coalition.NamedForming;
import stakeout.agents.coalition.NoDefection;
import stakeout.agents.coalition.ProportionalSplit;
import stakeout.agents.coalition.RationalDefection;
import stakeout.agents.coalition.ShapleySplit;
import stakeout.agents.coalition.Split;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.economy.Economy;
import stakeout.model.observe.Event;
import stakeout.model.quantity.Span;

/**
 * Coalitions on the toy protocol, reckoned by hand: silence costs a validator 110 TOY an epoch, a TOY is worth 1 USD, 12 operators have
 * 10,000 TOY each, so five are more than a third.
 */
final class CoalitionTest {
    private static final long USD = Economy.MICROS;
    private static final Defection NEVER = new NoDefection();
    private static final Defection WHEN_IT_PAYS = new RationalDefection("lowest", Span.parse("1 epoch"));
    private static final Forming NAMED = new NamedForming();
    private static final Forming BY_CHOICE =
            new BestResponseForming("lowest", Span.parse("1 epoch"), Span.parse("5 epochs"));

    static Economy worth(long gainUsd, double fall) {
        return new Economy("USD", 1, fall, gainUsd * USD, true, 0, 0);
    }

    private static Worlds world(long gainUsd, Forming forming, Split split, Defection defection) {
        Members pools = new Members(ImmutableList.of("pools"), forming, split, defection);
        return new Worlds(ToyProtocol.plain())
                .group("home", 6, 1, 10_000, Worlds.HONEST)
                .group("pools", 6, 1, 10_000, Worlds.ADVERSARIAL)
                .economy(worth(gainUsd, 0))
                .periods(30)
                .attack(new FinalityStall(pools, Span.parse("0 d"), Span.parse("8 epochs"), Span.parse("3 epochs")));
    }

    private static BigInteger gained(Notes notes, int operator) {
        return notes.end.cash().income(operator);
    }

    /** Eight epochs of silence cost each of the five 880; so they join where a fifth of the gain is more. */
    @Test
    void operatorsJoinWhereTheirShareBeatsTheirLoss() {
        Notes poor = Notes.of(
                world(5 * 880 - 1, BY_CHOICE, new ProportionalSplit(), NEVER).build());
        assertThat(poor.count(Event.Kind.COALITION_JOINED)).isZero();
        assertThat(poor.count(Event.Kind.COALITION_FORMED)).isZero();
        assertThat(poor.count(Event.Kind.ATTACK_BEGINS)).isZero();
        assertThat(poor.first(Event.Kind.COALITION_DISSOLVED).period()).isEqualTo(4);
        assertThat(poor.end.succeeded()).containsEntry("0:finality-stall", false);

        Notes rich = Notes.of(
                world(5 * 880 + 1, BY_CHOICE, new ProportionalSplit(), NEVER).build());
        assertThat(rich.count(Event.Kind.COALITION_JOINED)).isEqualTo(5);
        assertThat(rich.first(Event.Kind.COALITION_FORMED).detail()).isEqualTo("0:finality-stall, 5 members");
        assertThat(rich.end.succeeded()).containsEntry("0:finality-stall", true);
        BigInteger all = BigInteger.ZERO;
        for (int operator = 0; operator < 12; operator++) {
            all = all.add(gained(rich, operator));
        }
        assertThat(all).isEqualTo(BigInteger.valueOf((5 * 880 + 1) * USD));
        assertThat(gained(rich, 11)).as("who was not needed gets nothing").isZero();
    }

    /** The fall of the price is counted in full by all who are asked before the coalition would be enough without them. */
    @Test
    void theFallOfThePriceDetersAsLongAsTheCoalitionNeedsThem() {
        long tips = 5 * (880 + 1_000);
        Worlds deterred =
                world(tips - 1, BY_CHOICE, new ProportionalSplit(), NEVER).economy(worth(tips - 1, 0.1));
        assertThat(Notes.of(deterred.build()).count(Event.Kind.COALITION_JOINED))
                .isZero();
        Worlds lured =
                world(tips + 1, BY_CHOICE, new ProportionalSplit(), NEVER).economy(worth(tips + 1, 0.1));
        assertThat(Notes.of(lured.build()).count(Event.Kind.COALITION_JOINED)).isEqualTo(5);
    }

    /**
     * More than a third of 14 validators: five. A large operator has two, loses 1,760 and needs one small one beside the other large one:
     * a third of 5,000 is too little for it, two fifths are enough. A small one loses 880 and gets a fifth either way.
     */
    @Test
    void equalSharesLureTheSmall() {
        assertThat(joined(new EqualSplit())).containsExactly(6, 7, 8, 9, 10);
        assertThat(joined(new ProportionalSplit())).containsExactly(4, 5, 6);
    }

    private static List<Integer> joined(Split split) {
        Members members = new Members(ImmutableList.of("large", "small"), BY_CHOICE, split, NEVER);
        return Notes.of(new Worlds(ToyProtocol.plain())
                        .group("home", 4, 1, 10_000, Worlds.HONEST)
                        .group("large", 2, 2, 10_000, Worlds.ADVERSARIAL)
                        .group("small", 6, 1, 10_000, Worlds.ADVERSARIAL)
                        .economy(worth(5_000, 0))
                        .periods(20)
                        .attack(new FinalityStall(
                                members, Span.parse("0 d"), Span.parse("8 epochs"), Span.parse("3 epochs")))
                        .build())
                .events
                .stream()
                .filter(event -> event.kind() == Event.Kind.COALITION_JOINED)
                .map(Event::operator)
                .toList();
    }

    /** Once the gain is booked nothing holds members but that silence costs nothing; and it does. */
    @Test
    void membersLeaveOnceTheGainIsBooked() {
        Notes loyal = Notes.of(world(10_000, NAMED, new EqualSplit(), NEVER).build());
        Notes fickle =
                Notes.of(world(10_000, NAMED, new EqualSplit(), WHEN_IT_PAYS).build());
        assertThat(loyal.count(Event.Kind.COALITION_DEFECTED)).isZero();
        assertThat(fickle.end.succeededAt()).isEqualTo(loyal.end.succeededAt());
        long success = fickle.end.succeededAt().get("0:finality-stall");
        assertThat(fickle.count(Event.Kind.COALITION_DEFECTED)).isEqualTo(6);
        assertThat(fickle.first(Event.Kind.COALITION_DEFECTED).period()).isEqualTo(success + 1);
        assertThat(fickle.finalized.get((int) success + 1))
                .as("votes are back at once")
                .isEqualTo(success + 1);
        assertThat(loyal.finalized.get((int) success + 1)).isEqualTo(-1);
    }

    /** Three epochs more of silence cost 440 with the one under way: who gets less for it goes, and then so do the others. */
    @Test
    void membersLeaveWhereTheShareIsLessThanWhatIsStillToBePaid() {
        long epochs = 3;
        Notes kept = Notes.of(world(6 * 110 * epochs + 6, NAMED, new EqualSplit(), WHEN_IT_PAYS)
                .build());
        assertThat(kept.end.succeeded()).containsEntry("0:finality-stall", true);
        Notes left = Notes.of(world(6 * 110 * epochs - 6, NAMED, new EqualSplit(), WHEN_IT_PAYS)
                .build());
        assertThat(left.end.succeeded()).containsEntry("0:finality-stall", false);
        assertThat(left.first(Event.Kind.COALITION_DEFECTED).period()).isZero();
        assertThat(left.first(Event.Kind.COALITION_DISSOLVED).detail()).isEqualTo("0:finality-stall, all members left");
        assertThat(left.participation.get(0))
                .as("who left before the votes votes")
                .isEqualTo(1);
    }

    /** A dear member leaves, without it the others are too few, so they leave in the step after. */
    @Test
    void oneDefectionBringsDownTheOthers() {
        Members members = new Members(ImmutableList.of("dear", "cheap"), NAMED, new EqualSplit(), WHEN_IT_PAYS);
        Notes notes = Notes.of(new Worlds(ToyProtocol.plain())
                .group("home", 7, 1, 10_000, Worlds.HONEST)
                .group("dear", 1, 3, 10_000, Worlds.ADVERSARIAL)
                .group("cheap", 2, 1, 10_000, Worlds.ADVERSARIAL)
                .economy(worth(3 * 500, 0))
                .periods(20)
                .attack(new FinalityStall(members, Span.parse("0 d"), Span.parse("8 epochs"), Span.parse("3 epochs")))
                .build());
        assertThat(notes.events.stream()
                        .filter(event -> event.kind() == Event.Kind.COALITION_DEFECTED)
                        .map(event -> event.operator() + " in " + event.period()))
                .containsExactly("7 in 0", "8 in 1", "9 in 1");
    }

    @Test
    void cohortsAndSingleOperatorsAndInertia() {
        BestResponseForming slow = new BestResponseForming("lowest", Span.parse("3 epochs"), Span.parse("20 epochs"));
        Defection sticky = new RationalDefection("lowest", Span.parse("4 epochs"));
        World single = world(10_000, slow, new ShapleySplit("lowest"), sticky).build();
        World cohort = world(10_000, slow, new ShapleySplit("lowest"), sticky)
                .cohorts(true)
                .build();
        Notes one = Notes.of(single);
        assertThat(Notes.of(cohort).steps).isEqualTo(one.steps);
        assertThat(Notes.of(single).steps).isEqualTo(one.steps);
        assertThat(one.end.drawn()).isTrue();
        assertThat(one.events.stream()
                        .filter(event -> event.kind() == Event.Kind.COALITION_DEFECTED)
                        .map(Event::period)
                        .distinct()
                        .count())
                .as("they think again at times of their own")
                .isGreaterThan(1);
    }

    @Test
    void whatIsTestifiedIsWhatWasWeighed() {
        Notes notes = Notes.of(
                world(5 * 1_000, BY_CHOICE, new ProportionalSplit(), NEVER).build());
        assertThat(notes.testimonies.stream().filter(t -> t.strategy().equals("coalition")))
                .hasSize(5)
                .allSatisfy(testimony -> {
                    assertThat(testimony.chosen()).isEqualTo("join");
                    assertThat(testimony.options()).containsExactly("stay-honest", "join");
                    // 1,000 − 880, over the epochs until success.
                    assertThat(testimony.expected()[1]).isBetween(120 / 4.0 - 1e-6, 120 / 3.0 + 1e-6);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void partsSumExactlyToTheGain(int seed) {
        Draws draws = new RandomStreams(20261130, seed).draws("test/split", 0);
        BigInteger[] weights = new BigInteger[1 + (int) draws.below(0, 8)];
        BigInteger total = BigInteger.valueOf(draws.below(1, 1_000_000_000_000L));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = BigInteger.valueOf(draws.below(2 + i, 1_000_000_000L));
            total = total.add(weights[i]);
        }
        long gain = draws.below(20, Long.MAX_VALUE);
        for (Split split : new Split[] {new ProportionalSplit(), new EqualSplit(), new ShapleySplit("lowest")}) {
            long[] parts = split.parts(gain, weights, total, ToyProtocol.plain());
            assertThat(LongStream.of(parts).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add))
                    .as("%s of %s by %s", gain, Arrays.toString(weights), split)
                    .isEqualTo(BigInteger.valueOf(gain));
            assertThat(LongStream.of(parts).min().orElseThrow()).isNotNegative();
        }
    }

    /** Weights 3, 1, 1 of 12, five needed: all three decide alike; of 6, three needed: the first decides alone. */
    @Test
    void shapleySplitsByWhatEachAdds() {
        BigInteger[] weights = {BigInteger.valueOf(3), BigInteger.ONE, BigInteger.ONE};
        ShapleySplit split = new ShapleySplit("lowest");
        assertThat(split.parts(900, weights, BigInteger.valueOf(12), ToyProtocol.plain()))
                .containsExactly(300, 300, 300);
        assertThat(split.parts(900, weights, BigInteger.valueOf(6), ToyProtocol.plain()))
                .containsExactly(900, 0, 0);
    }

    @Test
    void whatIsMissingIsNamedWithARemedy() {
        Worlds noGain = world(1, BY_CHOICE, new EqualSplit(), NEVER).economy(new Economy("USD", 1, 0, 0, false, 0, 0));
        assertThatThrownBy(() -> Notes.of(noGain.build()))
                .hasMessageContaining("forming (best-response) needs a declared gain to be shared")
                .hasMessageContaining("Maybe economy:");
        Worlds loyalForNothing =
                world(1, NAMED, new EqualSplit(), WHEN_IT_PAYS).economy(new Economy("USD", 1, 0, 0, false, 0, 0));
        assertThatThrownBy(() -> Notes.of(loyalForNothing.build()))
                .hasMessageContaining("defection (rational) needs a declared gain");
        Members few = new Members(ImmutableList.of("few"), BY_CHOICE, new EqualSplit(), NEVER);
        Worlds tooFew = new Worlds(ToyProtocol.plain())
                .group("home", 8, 1, 10_000, Worlds.HONEST)
                .group("few", 4, 1, 10_000, Worlds.ADVERSARIAL)
                .economy(worth(1, 0))
                .attack(new FinalityStall(few, Span.parse("0 d"), Span.parse("8 epochs"), Span.parse("3 epochs")));
        assertThatThrownBy(() -> Notes.of(tooFew.build()))
                .hasMessageContaining("by (33.3 % of the stake) must have more than the threshold one-third (33.3 %)");
        assertThatThrownBy(() -> new BestResponseForming("lowest", Span.parse("0 d"), Span.parse("1 d")))
                .hasMessageContaining("review (0 d) must be above 0");
    }
}
