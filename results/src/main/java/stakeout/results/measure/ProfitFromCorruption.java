package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** What an attack brings a group's operators from outside, in money: the declared gain, once it has succeeded. Absent without one. */
@Description("What an attack brings a group from outside: the declared gain.")
public record ProfitFromCorruption(String of) implements Measure {
    @Override
    public Unit unit() {
        return Unit.MONEY;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
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
        boolean declared =
                world.economy().map(economy -> economy.gainDeclared()).orElse(false);
        return facts -> declared
                ? Reading.exact(accounting.posted(facts.cash(), Causes::isLoot), Wealth.MICRO_DECIMALS)
                : Reading.ABSENT;
    }
}
