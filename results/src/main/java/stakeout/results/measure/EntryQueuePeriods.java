package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** How many periods the last who waits to be let in waits from now; 0 where nobody waits. */
@Description("How many periods the last who waits to be let in waits.")
public record EntryQueuePeriods(@Default("max") RunValue run) implements Measure {
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
        return ImmutableSet.of("census.entryQueue");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return facts -> Reading.of((double) facts.census().entryQueuePeriods);
    }
}
