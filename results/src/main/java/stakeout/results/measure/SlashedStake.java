package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/**
 * What a group's slashed validators hold, in tokens. The largest of a run by default: it falls again as they lose and leave.
 */
@Description("What slashed validators hold.")
public record SlashedStake(
        @Default(Measure.EVERYONE) String of,
        @Default("max") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.TOKENS;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("census.slashed");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        int decimals = world.protocol().token().decimals();
        return facts -> Reading.exact(members.sum(facts.census().slashed).get(), decimals);
    }
}
