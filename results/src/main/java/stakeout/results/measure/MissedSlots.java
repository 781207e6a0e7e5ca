package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;
import stakeout.model.slot.SlotLog.Fate;

/**
 * In how many slots a group was to propose, was there, and made no block. Only periods played slot by slot count; absent where there is none.
 */
@Description("Slots that a group, though there, let go by without a block, so far.")
public record MissedSlots(
        @Default(Measure.EVERYONE) String of,
        @Default("last") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("state.slots");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        return facts -> Reading.of(SlotCounts.of(facts, members, Fate.SKIPPED));
    }
}
