package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Description;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * The longest time so far, in days, for which nothing more was finalised: whole steps in a row in which the last finalised
 * period stayed where it was. 0 where every step finalises something.
 */
@Description("The longest time for which nothing more was finalised.")
public record StallDays() implements Measure {
    @Override
    public Unit unit() {
        return Unit.DAYS;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("state.finality");
    }

    @Override
    public RunValue run() {
        return RunValue.LAST;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return new Gauge() {
            private long finalized = world.state().finality().finalized;
            private boolean moved;
            private long still;
            private long longest;

            @Override
            public void watch(StepFacts facts) {
                long now = facts.state().finality().finalized;
                // The first periods finalise nothing in any protocol with a lag: the clock starts when finality first
                // moves,
                // or when it is late beyond doubt.
                moved |= now != finalized;
                still = now != finalized ? 0 : still + 1;
                finalized = now;
                if (moved || still > START_UP_STEPS) {
                    longest = Math.max(longest, still);
                }
            }

            @Override
            public Reading read(StepFacts facts) {
                return Reading.of(world.protocol().period().days(longest * world.periodsPerStep()));
            }
        };
    }

    private static final int START_UP_STEPS = 4;
}
