package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** What a briber outside has paid to a group's operators since the run began, in money. */
@Description("What a briber outside has paid to a group's operators.")
public record BribesPaid(@Default("everyone") String of) implements Measure {
    @Override
    public Unit unit() {
        return Unit.MONEY;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("cash.postings");
    }

    @Override
    public RunValue run() {
        return RunValue.LAST;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Accounting accounting = new Accounting(world, of, Owner.ALL);
        return facts -> Reading.exact(accounting.posted(facts.cash(), Causes::isBribe), Wealth.MICRO_DECIMALS);
    }
}
