package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import stakeout.agents.attack.Units.Unit;
import stakeout.agents.strategy.Seat;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.chance.Threshold;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.WideSum;

/**
 * A thief steals operators' keys one by one, unseen, and strikes once the keys it holds carry the threshold of the weight. Each
 * operator loses its keys with the same chance in every step, by stream {@code GROUP/keys}, and notices after a delay: then it
 * changes them, or leaves. The shorter the delay, the fewer are held at a time:
 *
 * <pre>held share of n operators = d·r / (d·r + 1 − r)    r: chance a step, d: steps until it is noticed, keys being changed</pre>
 *
 * <p>Successful is a strike that stops finality for {@code stallFor}, or one for which validators with the threshold of the weight
 * are slashed. Operators are innocent: they gain nothing, and their stake pays. Source: [economics] C15.
 *
 * @param by the groups whose operators may lose their keys, whatever their strategies
 * @param lasts for how long the thief tries
 * @param theft how likely an operator loses its keys
 * @param threshold the share of all weight at which the thief strikes
 * @param noticedAfter how long after the theft an operator notices; never where nothing is said
 * @param answer what it does then
 * @param deed what the thief does with the keys
 * @param stallFor a withheld vote counts as success once finality has not moved for so long
 * @param evidenceAfter how long after a double sign its proof is included, at least a period; where nothing is said, as the network says
 */
@Trial(
        attack =
                "{type: key-compromise, by: coalition, start: $start, lasts: $week, theft: 0.9 per day, threshold: 0.3334}",
        assumes =
                "The coalition are the robbed: a thief gets at the keys of nine in ten of their operators a day, and nobody notices"
                        + " within the week.")
@Trial(
        attack =
                "{type: key-compromise, by: coalition, start: $start, lasts: $week, theft: 0.9 per day, threshold: 0.3334,"
                        + " noticedAfter: 1 d}",
        assumes = "The same, and each operator notices and changes its keys after a day.")
@Description("A thief collects operators' keys until they carry a threshold, unless the operators notice in time.")
public record KeyCompromise(
        Members by,
        @Default("0 d") Span start,
        Span lasts,
        Rate theft,
        @Default("0.34") Share threshold,
        Optional<Span> noticedAfter,
        @Default("change-keys") Answer answer,
        @Default("withhold") Deed deed,
        @Default("5 periods") Span stallFor,
        Optional<Span> evidenceAfter)
        implements Attack {
    /** What an operator does who notices that its keys were stolen. */
    public enum Answer {
        /** It has new keys at once, which may be stolen again. */
        CHANGE_KEYS,
        /** Its validators ask to leave; until they are off duty the thief can use them. */
        LEAVE
    }

    /** What the thief does once it holds enough. */
    public enum Deed {
        WITHHOLD,
        DOUBLE_SIGN
    }

    public KeyCompromise {
        lasts.requireAboveZero("lasts");
        checkArgument(
                theft.amount().signum() > 0 && theft.amount().doubleValue() <= 1,
                "theft (%s) must be above 0 and at most 1 per unit of time.",
                theft);
        threshold.requireAboveZero("threshold");
        noticedAfter.ifPresent(
                span -> checkArgument(span.amount().signum() > 0, "noticedAfter (%s) must be above 0.", span));
        checkArgument(
                answer == Answer.CHANGE_KEYS || noticedAfter.isPresent(),
                "answer: leave needs noticedAfter: nobody answers what nobody notices.\nMaybe noticedAfter: 3 d.");
    }

    @Override
    public boolean isByInnocents() {
        return true;
    }

    @Override
    public Needs needs() {
        return Needs.traits(deed == Deed.WITHHOLD ? Trait.FINALITY : Trait.PUNISHES_EQUIVOCATION);
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene);
    }

    private final class Running implements Plan {
        private static final long FREE = -1;
        private static final long NEVER = -1;

        private final Scene scene;
        private final Units units;
        /** The period in which the keys of each unit were stolen, or {@link #FREE}. */
        private final long[] stolenIn;

        private final boolean[] leaving;
        private final long end;
        private final long noticed;
        private long lastLook = NEVER;
        private long struckIn = NEVER;
        private long provableFrom = NEVER;
        private int[] signedTwice = new int[0];
        /** What those who signed twice weighed then. */
        private long[] weights = new long[0];

        private double neededWeight;

        Running(Scene scene) {
            this.scene = scene;
            units = new Units(scene.holdings(), scene.coalition()::isMember, Fate.OPERATOR);
            stolenIn = new long[units.all().size()];
            leaving = new boolean[stolenIn.length];
            Arrays.fill(stolenIn, FREE);
            end = scene.after(lasts);
            noticed = noticedAfter
                    .map(span -> StrictMath.max(1, scene.periods(span)))
                    .orElse(Long.MAX_VALUE);
        }

        @Override
        public void plot() {
            long period = scene.chain().period();
            int periods = lastLook == NEVER ? 1 : (int) StrictMath.min(Integer.MAX_VALUE, period - lastLook);
            lastLook = period;
            steal(
                    period,
                    Threshold.of(Seat.probability(
                            theft, TimeScale.of(scene.protocol().period()), periods)));
            strike(period);
        }

        private void steal(long period, Threshold stolen) {
            List<Unit> all = units.all();
            for (int i = 0; i < stolenIn.length; i++) {
                if (stolenIn[i] != FREE && period - stolenIn[i] >= noticed) {
                    answer(i);
                }
                if (stolenIn[i] == FREE && stolen.admits(units.bits(scene.streams(), "keys", period, all.get(i)))) {
                    stolenIn[i] = period;
                }
            }
        }

        private void answer(int unit) {
            if (answer == Answer.CHANGE_KEYS) {
                stolenIn[unit] = FREE;
            } else if (!leaving[unit]) {
                leaving[unit] = true;
                units.all().get(unit).rows().forEach(scene.exits()::add);
            }
        }

        private void strike(long period) {
            if (struckIn == NEVER && share() >= threshold.toDouble()) {
                struckIn = period;
                tell(period);
                if (deed == Deed.DOUBLE_SIGN) {
                    signTwice(period);
                }
            }
            if (struckIn != NEVER && deed == Deed.WITHHOLD) {
                forEachHeld(row -> scene.mishaps().strike(row, Intent.WITHHOLD));
            }
        }

        private void tell(long period) {
            int held = 0;
            for (long since : stolenIn) {
                held += since == FREE ? 0 : 1;
            }
            scene.observer()
                    .event(new Event(
                            period,
                            Event.Kind.STOLEN_KEYS_USED,
                            -1,
                            -1,
                            held,
                            "the thief strikes with the keys of " + held + " operators"));
        }

        private void signTwice(long period) {
            provableFrom = period + scene.evidenceDelay(evidenceAfter);
            ProtocolState state = scene.chain().state();
            IntStream.Builder rows = IntStream.builder();
            forEachHeld(row -> {
                if (scene.protocol().weight(state, row) > 0) {
                    rows.add(row);
                    scene.chain().evidence().report(new Offence(row, period, Offence.Kind.EQUIVOCATION), provableFrom);
                }
            });
            signedTwice = rows.build().toArray();
            weights = new long[signedTwice.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = scene.protocol().weight(state, signedTwice[i]);
            }
            neededWeight = threshold.toDouble() * total(state);
        }

        private double share() {
            ProtocolState state = scene.chain().state();
            WideSum held = new WideSum();
            forEachHeld(row -> held.add(scene.protocol().weight(state, row)));
            double total = total(state);
            return total == 0 ? 0 : held.toDouble() / total;
        }

        private double total(ProtocolState state) {
            WideSum sum = new WideSum();
            for (int row = 0; row < state.rows(); row++) {
                sum.add(scene.protocol().weight(state, row));
            }
            return sum.toDouble();
        }

        private void forEachHeld(IntConsumer consumer) {
            for (int i = 0; i < stolenIn.length; i++) {
                if (stolenIn[i] != FREE) {
                    units.all().get(i).rows().forEach(consumer::accept);
                }
            }
        }

        @Override
        public boolean succeeds(Facts facts) {
            if (struckIn == NEVER) {
                return false;
            }
            if (deed == Deed.WITHHOLD) {
                long since = StrictMath.max(facts.finalityMovedAt(), struckIn - 1);
                return facts.period() < end && facts.period() - since >= scene.periods(stallFor);
            }
            if (facts.period() < provableFrom) {
                return false;
            }
            double slashed = 0;
            for (int i = 0; i < signedTwice.length; i++) {
                slashed += scene.protocol().isSlashed(scene.chain().state(), signedTwice[i]) ? weights[i] : 0;
            }
            return slashed >= neededWeight;
        }

        @Override
        public boolean isOver(long period) {
            return period >= end || (provableFrom != NEVER && period > provableFrom);
        }
    }
}
