package stakeout.agents.coalition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.function.Supplier;
import stakeout.agents.operator.Holdings;
import stakeout.agents.strategy.Prospects;
import stakeout.agents.strategy.Rows;
import stakeout.model.chance.RandomStreams;
import stakeout.model.chance.Threshold;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Event;
import stakeout.model.observe.Membership;
import stakeout.model.observe.Move;
import stakeout.model.observe.Observer;
import stakeout.model.observe.Testimony;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;

/**
 * Where an attack is talked over: who may join, what all of them know, and what they decide. Joining and leaving are facts;
 * why, is testimony.
 *
 * @param attack its index and name, {@code 0:finality-stall}
 * @param coalition who has joined
 * @param candidates who may, ascending
 * @param outlook what the attack can be expected to bring; reckoned when first asked for
 * @param split how a gain is shared
 * @param cash where bribes are posted
 */
public record Talks(
        String attack,
        Coalition coalition,
        int[] candidates,
        Stakes stakes,
        Supplier<Outlook> outlook,
        Split split,
        Holdings holdings,
        Prospects prospects,
        RandomStreams streams,
        Observer observer,
        Ledger cash,
        Clock clock) {
    /** The period about to be played, and how many make a step. */
    public interface Clock {
        long period();

        int periodsPerStep();
    }

    /** How long an operator stays with a decision on average, as the chance that it thinks again in a step. */
    Threshold thinksAgain(Span review) {
        TimeScale scale = TimeScale.of(stakes.protocol().period());
        double steps = review.seconds(scale).doubleValue()
                / (scale.secondsOf(scale.period()).doubleValue() * clock.periodsPerStep());
        return Threshold.of(steps <= 1 ? 1 : 1 / steps);
    }

    /** Whether an operator thinks again in this step; drawn from {@code GROUP/WHAT} by its index in the group. */
    boolean thinks(int operator, Threshold again, String what) {
        if (again.always()) {
            return true;
        }
        int group = holdings.roster().groupOf()[operator];
        return streams.draws(holdings.roster().groups().get(group) + "/" + what, clock.period())
                .hits(operator - holdings.firstOperator(group), again);
    }

    /** What a part of a gain is worth to one of so many members, in the currency. */
    double share(int operator, int[] members) {
        BigInteger[] weights = new BigInteger[members.length];
        int place = 0;
        for (int i = 0; i < members.length; i++) {
            weights[i] = stakes.weight(members[i]);
            place = members[i] == operator ? i : place;
        }
        long[] parts = split.parts(stakes.economy().gainMicros(), weights, stakes.totalWeight(), stakes.protocol());
        return (double) parts[place] / stakeout.model.economy.Economy.MICROS;
    }

    void join(int operator, double advantage) {
        coalition.join(operator);
        speak(operator, "join", advantage);
        tell(Event.Kind.COALITION_JOINED, operator, true);
    }

    void leave(int operator, double advantage) {
        coalition.leave(operator);
        speak(operator, "stay-honest", advantage);
        tell(Event.Kind.COALITION_DEFECTED, operator, false);
    }

    private void tell(Event.Kind kind, int operator, boolean member) {
        observer.event(new Event(clock.period(), kind, operator, -1, weight(stakes.weight(operator)), attack));
        observer.membership(new Membership(clock.period(), attack, operator, member));
    }

    /** An operator takes a bribe. */
    void accept(int operator, long promisedMicros, double advantage) {
        observer.event(new Event(clock.period(), Event.Kind.BRIBE_ACCEPTED, operator, -1, promisedMicros, attack));
        join(operator, advantage);
    }

    /** A briber is bound by its promises. */
    void bribesCommitted(long micros) {
        observer.event(new Event(clock.period(), Event.Kind.BRIBES_COMMITTED, -1, -1, micros, attack));
    }

    /** A briber outside keeps its promise. */
    void pay(int operator, long micros) {
        cash.move(cash.accounts().outside(), cash.accounts().operator(operator), cash.cause("bribe:paid"), micros);
        observer.moved(new Move(clock.period() - 1, Move.Kind.BRIBE, attack, Move.OUTSIDE, operator, micros));
    }

    /** The coalition is large enough and begins. */
    void formed() {
        String members = coalition.size() == 1 ? "1 member" : coalition.size() + " members";
        observer.event(new Event(
                clock.period(),
                Event.Kind.COALITION_FORMED,
                -1,
                -1,
                weight(stakes.weight(coalition)),
                attack + ", " + members));
    }

    private static long weight(BigInteger weight) {
        return weight.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** Testimony: what joining would bring beyond staying honest, in base units a period of the attack. */
    private void speak(int operator, String chosen, double advantage) {
        int row = prospects.firstActive(Rows.of(holdings, operator, operator + 1));
        double perPeriod =
                stakes.inBaseUnits(advantage) / StrictMath.max(1, outlook.get().periods());
        observer.testimony(new Testimony(
                clock.period(),
                operator,
                "coalition",
                chosen,
                ImmutableList.of("stay-honest", "join"),
                new double[] {0, perPeriod},
                prospects.publicFacts(),
                row < 0
                        ? ImmutableMap.of()
                        : ImmutableMap.<String, Double>builder()
                                .putAll(prospects.ownFacts(row))
                                .put(
                                        "coalition-share",
                                        stakes.weight(coalition).doubleValue()
                                                / stakes.totalWeight().doubleValue())
                                .buildOrThrow()));
    }
}
