package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;
import stakeout.model.state.WideSum;

/**
 * What a group's slashed validators hold with what slashes took in the step, in tokens. The largest of a run by default: it falls
 * again as they lose and leave.
 */
@Description("What slashed validators held when they were slashed.")
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
        return ImmutableSet.of("census.slashed", "ledger.postings");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Members members = Members.of(world.roster(), of);
        int decimals = world.protocol().token().decimals();
        SlashesOfStep slashes = new SlashesOfStep(members);
        return facts -> {
            WideSum held = members.sum(facts.census().slashed);
            slashes.addTo(held, facts.ledger());
            return Reading.exact(held.get(), decimals);
        };
    }
}
