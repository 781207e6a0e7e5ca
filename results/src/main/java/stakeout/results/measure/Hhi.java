package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** The Herfindahl–Hirschman index of stake, in (0, 1]: 1 when one holds all; absent when there is no stake. */
@Description("The Herfindahl–Hirschman index of stake.")
public record Hhi(
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
        return facts -> Reading.of(stakeout.model.concentration.Hhi.of(holders.now(facts)));
    }
}
