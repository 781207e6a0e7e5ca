package stakeout.results.measure;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.concentration.Holdings;

/** The Theil index of stake, at least 0: 0 when all hold the same; absent when there is no stake. */
@Description("The Theil index of stake.")
public record Theil(
        @Default("operator") By by, @Default("last") RunValue run) implements StakeIndex {
    @Override
    public Unit unit() {
        return Unit.NATS;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public double index(Holdings held) {
        return stakeout.model.concentration.Theil.of(held);
    }
}
