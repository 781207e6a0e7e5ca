package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/** Tokens that the protocol's treasury or community pool gained since the run began. */
@Description("Tokens that the treasury or community pool gained.")
public record Treasury() implements Measure {
    @Override
    public Unit unit() {
        return Unit.TOKENS;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public ImmutableSet<String> reads() {
        return ImmutableSet.of("ledger.postings");
    }

    @Override
    public RunValue run() {
        return RunValue.LAST;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        int decimals = world.protocol().token().decimals();
        return facts ->
                Reading.exact(facts.ledger().income(facts.ledger().accounts().treasury()), decimals);
    }
}
