package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * The most that a briber's promises can cost it, in money: what it must have, even where it pays less in the end. 0 where nothing came of
 * its offers.
 */
@Description("The most that a briber's promises can cost it.")
public record BribesCommitted() implements Measure {
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
        return ImmutableSet.of("events");
    }

    @Override
    public RunValue run() {
        return RunValue.LAST;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return new Gauge() {
            private BigInteger committed = BigInteger.ZERO;

            @Override
            public void event(Event event) {
                if (event.kind() == Event.Kind.BRIBES_COMMITTED) {
                    committed = committed.add(BigInteger.valueOf(event.amount()));
                }
            }

            @Override
            public Reading read(StepFacts facts) {
                return Reading.exact(committed, Wealth.MICRO_DECIMALS);
            }
        };
    }
}
