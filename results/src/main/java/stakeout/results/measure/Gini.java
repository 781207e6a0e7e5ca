package stakeout.results.measure;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.concentration.Holdings;

/** The Gini coefficient of stake, in [0, 1): 0 when all hold the same; absent when there is no stake. */
@Description("The Gini coefficient of stake.")
public record Gini(
        @Default("operator") By by, @Default("last") RunValue run) implements StakeIndex {
    @Override
    public Unit unit() {
        return Unit.INDEX;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public double index(Holdings held) {
        return stakeout.model.concentration.Gini.of(held);
    }
}
