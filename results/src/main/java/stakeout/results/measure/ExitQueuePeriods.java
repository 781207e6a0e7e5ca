package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** How many periods the last in the exit queue waits from now; 0 where nobody leaves. */
@Description("How many periods the last in the exit queue waits.")
public record ExitQueuePeriods(@Default("max") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.PERIODS;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("census.exitQueue");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return facts -> Reading.of((double) facts.census().exitQueuePeriods);
    }
}
