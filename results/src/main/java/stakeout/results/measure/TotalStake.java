package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** What a group's validators hold, own and delegated, in tokens. */
@Description("What a group's validators hold, own and delegated.")
public record TotalStake(
        @Default(Measure.EVERYONE) String of,
        @Default("last") RunValue run) implements Measure {
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
        return ImmutableSet.of("census.stake");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        int decimals = world.protocol().token().decimals();
        return facts -> Reading.exact(members.sum(facts.census().stake).get(), decimals);
    }
}
