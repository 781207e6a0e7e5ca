package stakeout.scenarios.contract;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.results.measure.Direction;
import stakeout.results.measure.Gauge;
import stakeout.results.measure.Measure;
import stakeout.results.measure.Reading;
import stakeout.results.measure.RunValue;
import stakeout.results.measure.Unit;

/** Measures of which each breaks one law. */
final class MeasureBreaches {
    private MeasureBreaches() {}

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
