package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** Shannon's entropy of the shares of stake, at least 0: 0 when one holds all; absent when there is no stake. */
@Description("Shannon's entropy of the shares of stake.")
public record Entropy(
        @Default("operator") By by, @Default("last") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.BITS;
    }

    @Override
    public Direction better() {
        return Direction.HIGHER;
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
        return facts -> Reading.of(stakeout.model.concentration.Entropy.of(holders.now(facts)));
    }
}
