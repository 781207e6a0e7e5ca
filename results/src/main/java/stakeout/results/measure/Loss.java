package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;
import java.util.function.Predicate;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/**
 * What was taken from a group's owners since the run began, in tokens, at least 0 as a rule: by penalties, leaks and
 * slashes, before any reward.
 *
 * @param by which of them
 */
@Description("What penalties, leaks and slashes took from a group's owners.")
public record Loss(
        String of,
        @Default("all") Owner owner,
        @Default("any") Taking by) implements Measure {
    /** Categories of causes that take. */
    public enum Taking {
        ANY,
        PENALTY,
        LEAK,
        SLASH
    }

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
    public boolean needsSettlement() {
        return true;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        Accounting accounting = new Accounting(world, of, owner);
        int decimals = world.protocol().token().decimals();
        Predicate<String> taking = by == Taking.ANY ? Causes::isLoss : cause -> Causes.isOf(cause, by);
        return facts -> accounting
                .gained(facts.ledger(), taking)
                .map(gained -> Reading.exact(gained.negate(), decimals))
                .orElse(Reading.ABSENT);
    }
}
