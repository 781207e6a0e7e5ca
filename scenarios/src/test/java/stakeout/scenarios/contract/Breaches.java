package stakeout.scenarios.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Facts;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.Needs;
import stakeout.agents.attack.Plan;
import stakeout.agents.attack.Scene;
import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Prospects;
import stakeout.agents.strategy.Seat;
import stakeout.agents.strategy.Strategy;
import stakeout.model.Catalogue;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.exit.Departures;
import stakeout.model.rules.finality.LeakRule;
import stakeout.model.rules.slashing.DowntimeRule;
import stakeout.model.rules.slashing.SlashProceeds;
import stakeout.model.state.BroughtColumn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.results.measure.Direction;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Measure;
import stakeout.results.measure.Reading;
import stakeout.results.measure.RunValue;
import stakeout.results.measure.Unit;

/** A plug-in of which every entry breaks one law. */
final class Breaches implements Catalogue {
    @Override
    public ImmutableList<Class<? extends Record>> types() {
        return ImmutableList.of(
                SilentBurn.class,
                Overdraft.class,
                FirstRowPays.class,
                FirstOfBlockPays.class,
                Forgetful.class,
                SharedPart.class,
                NoisyLeak.class,
                Unregistered.class,
                Undescribed.class,
                EverybodysStrategy.class,
                IdleStrategy.class,
                SeatStrategy.class,
                CountingStrategy.class,
                HopefulStrategy.class,
                Tyranny.class,
                WishfulThinking.class,
                MovingTarget.class,
                Undead.class,
                Ghost.class,
                Nosy.class,
                Meddling.class,
                Hoarding.class,
                Oversized.class,
                Blind.class);
    }

    /** A rule that does something to rows after each period. */
    interface Touch extends DowntimeRule {
        void touch(Turn turn, int from, int to);

        default ImmutableList<BroughtColumn> columns() {
            return ImmutableList.of();
        }

        @Override
        default Optional<Rule> rule(Setting setting, SlashProceeds proceeds, Departures departures) {
            Touch touch = this;
            return Optional.of(new Rule() {
                @Override
                public BlockStep prepare(Turn turn) {
                    return (from, to) -> touch.touch(turn, from, to);
                }

                @Override
                public boolean isBarrier(ProtocolState state) {
                    return false;
                }

                @Override
                public ImmutableList<BroughtColumn> columns() {
                    return touch.columns();
                }
            });
        }
    }

    static long[] stakes(Turn turn) {
        return turn.state().validators().longs(StakeBook.STAKE);
    }

    static void burn(Turn turn, int row, long amount) {
        int cause = turn.ledger().cause("slash:planted");
        StakeBook.of(turn.state())
                .take(turn, row, amount, cause, turn.ledger().accounts().supply());
    }

    @Description("Burns a unit and tells nobody.")
    record SilentBurn() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            stakes(turn)[from]--;
        }
    }

    @Description("Burns more than there is.")
    record Overdraft() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            burn(turn, from, stakes(turn)[from] + 1);
        }
    }

    @Description("Fines whoever stands first.")
    record FirstRowPays() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            if (from == 0) {
                burn(turn, 0, Math.min(1_000, stakes(turn)[0]));
            }
        }
    }

    @Description("Fines whoever stands first in a block.")
    record FirstOfBlockPays() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            burn(turn, from, Math.min(1_000, stakes(turn)[from]));
        }
    }

    @Description("Fines by how often it was asked, in any run.")
    record Forgetful() implements Touch {
        private static final long[] ASKED = new long[1];

        @Override
        public void touch(Turn turn, int from, int to) {
            ASKED[0]++;
            for (int row = from; row < to; row++) {
                burn(turn, row, Math.min(ASKED[0] % 1_000_003, stakes(turn)[row]));
            }
        }
    }

    /** A memory that all branches share. */
    static final class Memory implements StatePart {
        private long periods;

        @Override
        public StatePart copy() {
            return this;
        }
    }

    @Description("Fines by a count that all branches share.")
    record SharedPart() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {
            Memory memory = turn.state().has(Memory.class)
                    ? turn.state().part(Memory.class)
                    : turn.state().put(new Memory());
            memory.periods++;
            for (int row = from; row < to; row++) {
                burn(turn, row, Math.min(memory.periods, stakes(turn)[row]));
            }
        }
    }

    @Description("Burns when it is asked what it would burn.")
    record NoisyLeak() implements LeakRule {
        @Override
        public Rule rule(Setting setting) {
            return new Rule() {
                @Override
                public BlockStep prepare(Turn turn) {
                    return BlockStep.NOTHING;
                }

                @Override
                public boolean isBarrier(ProtocolState state) {
                    return false;
                }
            };
        }

        @Override
        public long lossIfAbsent(ProtocolState state, Setting setting, int row) {
            return state.validators().longs(StakeBook.STAKE)[row]-- > 0 ? 1 : 0;
        }
    }

    @Description("Announces a column that it never brings.")
    record Unregistered() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {}

        @Override
        public ImmutableList<BroughtColumn> columns() {
            return ImmutableList.of(new BroughtColumn("planted/missing", "nothing"));
        }
    }

    record Undescribed() implements Touch {
        @Override
        public void touch(Turn turn, int from, int to) {}
    }

    @Description("Decides for everybody.")
    record EverybodysStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> out.fill(0, own.to(), Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    @Description("Forgets its last row.")
    record IdleStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> out.fill(own.from(), own.to() - 1, Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    @Description("Only the first of whoever decides together is online.")
    record SeatStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> {
                out.fill(own.from(), own.to(), Intent.OFFLINE);
                out.set(own.from(), Intent.ATTEST);
            };
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    @Description("Is offline every third time that anybody asks, in any run.")
    record CountingStrategy() implements Strategy {
        private static final int[] ASKED = new int[1];

        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) ->
                    out.fill(own.from(), own.to(), ++ASKED[0] % 7 == 0 ? Intent.OFFLINE : Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 0;
        }
    }

    @Description("Expects the infinite.")
    record HopefulStrategy() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> out.fill(own.from(), own.to(), Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return 1.0 / 0;
        }
    }

    /** An attack that withholds for 20 periods, but for what it gets wrong. */
    interface Plot extends Attack {
        @Override
        default Span start() {
            return Span.parse("10 epochs");
        }

        @Override
        default Needs needs() {
            return Needs.traits(Trait.FINALITY);
        }

        default void plot(Scene scene) {
            scene.order(Intent.WITHHOLD);
        }

        default boolean succeeds(Scene scene, Facts facts) {
            return facts.period() - facts.finalityMovedAt() >= 5;
        }

        default boolean isOver(Scene scene, long period) {
            return period >= scene.beginsIn() + 20;
        }

        @Override
        default Plan begin(Scene scene) {
            Plot plot = this;
            return new Plan() {
                @Override
                public void plot() {
                    plot.plot(scene);
                }

                @Override
                public boolean succeeds(Facts facts) {
                    return plot.succeeds(scene, facts);
                }

                @Override
                public boolean isOver(long period) {
                    return plot.isOver(scene, period);
                }
            };
        }
    }

    @Description("Orders everybody.")
    record Tyranny(Members by) implements Plot {
        @Override
        public void plot(Scene scene) {
            for (int operator = 0; operator < scene.holdings().operators(); operator++) {
                scene.orders().give(operator, Intent.WITHHOLD);
            }
        }
    }

    @Description("Has succeeded as soon as it has given its orders.")
    record WishfulThinking(Members by) implements Plot {
        @Override
        public boolean succeeds(Scene scene, Facts facts) {
            return scene.orders().of(scene.coalition().operator(0)) == Intent.WITHHOLD;
        }
    }

    @Description("Succeeds every other time it is asked.")
    record MovingTarget(Members by) implements Plot {
        @Override
        public Plan begin(Scene scene) {
            Plan plan = Plot.super.begin(scene);
            return new Plan() {
                private int asked;

                @Override
                public void plot() {
                    plan.plot();
                }

                @Override
                public boolean succeeds(Facts facts) {
                    return ++asked % 2 == 0 && plan.succeeds(facts);
                }

                @Override
                public boolean isOver(long period) {
                    return plan.isOver(period);
                }
            };
        }
    }

    @Description("Is over every other period.")
    record Undead(Members by) implements Plot {
        @Override
        public boolean isOver(Scene scene, long period) {
            return period > scene.beginsIn() && period % 2 == 0;
        }
    }

    @Description("Needs no members.")
    record Ghost(Members by) implements Plot {
        @Override
        public void check(World world) {}

        @Override
        public void plot(Scene scene) {}
    }

    /** A measure of everyone, but for what it gets wrong. */
    interface Look extends Measure {
        @Override
        default Unit unit() {
            return Unit.SHARE;
        }

        @Override
        default Direction better() {
            return Direction.NEITHER;
        }

        @Override
        default ImmutableSet<String> reads() {
            return ImmutableSet.of("census.stake");
        }

        @Override
        default RunValue run() {
            return RunValue.LAST;
        }

        Reading read(StepFacts facts);

        @Override
        default Gauge begin(WorldFacts world) {
            return this::read;
        }
    }

    @Description("Declares stake and reads weight too.")
    record Nosy() implements Look {
        @Override
        public Reading read(StepFacts facts) {
            return Reading.of(facts.census().weight.toDouble(0)
                    / (1 + facts.census().stake.toDouble(0))
                    / 2);
        }
    }

    @Description("Lifts finality while it looks.")
    record Meddling() implements Look {
        @Override
        public ImmutableSet<String> reads() {
            return ImmutableSet.of("state.finality");
        }

        @Override
        public Reading read(StepFacts facts) {
            facts.state().finality().finalized++;
            return Reading.of(0);
        }
    }

    @Description("Counts how often anybody looked, in any run.")
    record Hoarding() implements Look {
        private static final long[] LOOKS = new long[1];

        @Override
        public Reading read(StepFacts facts) {
            return Reading.of(++LOOKS[0] % 7 == 0 ? 1 : 0);
        }
    }

    @Description("Shows a share of 2.")
    record Oversized() implements Look {
        @Override
        public Reading read(StepFacts facts) {
            return Reading.of(2);
        }
    }

    @Description("Takes any group for all.")
    record Blind(@Default(Measure.EVERYONE) String of) implements Look {
        @Override
        public Reading read(StepFacts facts) {
            return Reading.of(1);
        }
    }
}
