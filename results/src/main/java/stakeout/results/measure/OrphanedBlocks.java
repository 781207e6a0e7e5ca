package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;
import stakeout.model.slot.SlotLog.Fate;

/**
 * How many blocks that a group made are not on the chain: left out by a fork, or never shown. Only periods played slot by slot count; absent where there is none.
 */
@Description("Blocks of a group that did not stay on the chain, so far.")
public record OrphanedBlocks(
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
        return facts -> Reading.of(SlotCounts.of(facts, members, Fate.ORPHANED));
    }
}
