package stakeout.results.measure;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.concentration.Holdings;

/** Shannon's entropy of the shares of stake, at least 0: 0 when one holds all; absent when there is no stake. */
@Description("Shannon's entropy of the shares of stake.")
public record Entropy(
        @Default("operator") By by, @Default("last") RunValue run) implements StakeIndex {
    @Override
    public Unit unit() {
        return Unit.BITS;
    }

    @Override
    public Direction better() {
        return Direction.HIGHER;
    }

    @Override
    public double index(Holdings held) {
        return stakeout.model.concentration.Entropy.of(held);
    }
}
