package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.concentration.Holdings;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.SecurityThreshold;

/**
 * The fewest holders who together have more voting weight than a threshold of the protocol; absent while nobody is active.
 *
 * @param threshold the protocol's name of it ({@code one-third}) or {@code lowest}
 */
@Description("The fewest holders who together pass a threshold of voting weight.")
public record Nakamoto(
        @Default("lowest") String threshold,
        @Default("operator") By by,
        @Default("last") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public Direction better() {
        return Direction.HIGHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of(by == By.VALIDATOR ? "state.weight" : "census.weight");
    }

    @Override
    public Cadence cadence() {
        return by.cadence();
    }

    @Override
    public Gauge begin(WorldFacts world) {
        double share = SecurityThreshold.of(world.protocol(), threshold).share();
        Holders holders = Holders.ofWeight(world, by);
        return facts -> {
            Holdings held = holders.now(facts);
            return held.isEmpty()
                    ? Reading.ABSENT
                    : Reading.of(stakeout.model.concentration.Nakamoto.above(held, share));
        };
    }
}
