package stakeout.results.measure;

import java.util.function.UnaryOperator;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/**
 * The {@linkplain Income income} of a group's owners less the income of the same owners in the honest twin run. Absent
 * without a twin: what honest play would have earned is then unknown.
 */
@Description("A group's income less that of the same owners in the honest twin.")
public record Profit(
        String of,
        @Default("all") Owner owner,
        @Default("token") Asset in) implements Gain {
    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    @Override
    public boolean needsTwin() {
        return true;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return new Wealth(world, of, owner, in).beyondTwin(Causes::isIncome, UnaryOperator.identity());
    }
}
