package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.concentration.Holdings;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.SecurityThreshold;

/**
 * The voting weight of the smallest coalition that passes a threshold of the protocol, in tokens: that of the fewest largest holders (how
 * many they are is {@link Nakamoto}). Absent while nobody is active.
 *
 * @param threshold the protocol's name of it ({@code one-third}) or {@code lowest}
 */
@Description("The voting weight of the fewest holders who together pass a threshold.")
public record CoalitionStake(
        @Default("lowest") String threshold,
        @Default("operator") By by,
        @Default("last") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.TOKENS;
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
        int decimals = world.protocol().token().decimals();
        return facts -> {
            Holdings held = holders.now(facts);
            if (held.isEmpty()) {
                return Reading.ABSENT;
            }
            int fewest = stakeout.model.concentration.Nakamoto.above(held, share);
            BigInteger sum = BigInteger.ZERO;
            for (int i = 1; i <= fewest; i++) {
                sum = sum.add(held.amount(held.size() - i));
            }
            return Reading.exact(sum, decimals);
        };
    }
}
