package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** How long the last in the exit queue waits from now, in days. */
@Description("How long the last in the exit queue waits.")
public record ExitQueueDays(@Default("max") RunValue run) implements Measure {
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
        return ImmutableSet.of("census.exitQueue");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return facts -> Reading.of(world.protocol().period().days(facts.census().exitQueuePeriods));
    }
}
