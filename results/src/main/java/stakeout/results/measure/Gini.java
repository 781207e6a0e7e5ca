package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** The Gini coefficient of stake, in [0, 1): 0 when all hold the same; absent when there is no stake. */
@Description("The Gini coefficient of stake.")
public record Gini(
        @Default("operator") By by, @Default("last") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.INDEX;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of(by == By.VALIDATOR ? "state.stake" : "census.stake");
    }

    @Override
    public Cadence cadence() {
        return by.cadence();
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Holders holders = Holders.ofStake(world, by);
        return facts -> Reading.of(stakeout.model.concentration.Gini.of(holders.now(facts)));
    }
}
