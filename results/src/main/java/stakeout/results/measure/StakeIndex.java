package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.concentration.Holdings;
import stakeout.model.observe.WorldFacts;

/** An index of how stake is spread over validators, operators or entities; absent when there is no stake. */
interface StakeIndex extends Measure {
    /** Whose stakes are looked at. */
    By by();

    /** The index of what is held; NaN for nothing. */
    double index(Holdings held);

    @Override
    default ImmutableSet<String> reads() {
        return ImmutableSet.of(by() == By.VALIDATOR ? "state.stake" : "census.stake");
    }

    @Override
    default Cadence cadence() {
        return by().cadence();
    }

    @Override
    default Gauge begin(WorldFacts world) {
        Holders holders = Holders.ofStake(world, by());
        return facts -> Reading.of(index(holders.now(facts)));
    }
}
