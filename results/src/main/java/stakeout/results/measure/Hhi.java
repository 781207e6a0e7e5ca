package stakeout.results.measure;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.concentration.Holdings;

/** The Herfindahl–Hirschman index of stake, in (0, 1]: 1 when one holds all; absent when there is no stake. */
@Description("The Herfindahl–Hirschman index of stake.")
public record Hhi(
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
        return stakeout.model.concentration.Hhi.of(held);
    }
}
