package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/**
 * How many periods behind the last settled period the last finalised one is, at least 0. Ethereum at its best: 2 after each
 * epoch; a protocol whose blocks are final at once: 0.
 */
@Description("How many periods the last finalised one lies behind.")
public record FinalityDelay(@Default("max") RunValue run) implements Measure {
    @Override
    public Unit unit() {
        return Unit.PERIODS;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("state.finality");
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return facts ->
                Reading.of((double) Math.max(0, facts.period() - facts.state().finality().finalized));
    }
}
