package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;
import stakeout.model.slot.SlotLog.Fate;

/**
 * A group's blocks over all blocks on the chain, in [0, 1], so far. Only periods played slot by slot count; absent where there is none.
 */
@Description("A group's share of the blocks on the chain.")
public record ProposedShare(
        @Default(Measure.EVERYONE) String of,
        @Default("last") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("state.slots");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        Members all = Members.of(world.roster(), EVERYONE);
        return facts -> Reading.of(SlotCounts.of(facts, members, Fate.BLOCK) / SlotCounts.of(facts, all, Fate.BLOCK));
    }
}
