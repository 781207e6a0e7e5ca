package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** What a group's operators paid outside the protocol since the run began, in money: running, verifying. */
@Description("What a group's operators paid outside the protocol.")
public record CashCost(String of) implements Measure {
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
        return facts ->
                Reading.exact(accounting.posted(facts.cash(), Causes::isCost).negate(), Wealth.MICRO_DECIMALS);
    }
}
