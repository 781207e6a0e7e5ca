package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** How long the last who waits to be let in waits from now, in days; 0 where nobody waits. */
@Description("How long the last who waits to be let in waits.")
public record EntryQueueDays(@Default("max") RunValue run) implements Measure {
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
        return ImmutableSet.of("census.entryQueue");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return facts -> Reading.of(world.protocol().period().days(facts.census().entryQueuePeriods));
    }
}
