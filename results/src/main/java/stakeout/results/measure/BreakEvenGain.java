package stakeout.results.measure;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.WorldFacts;

/**
 * What an attack must bring its owners from outside, beyond any declared gain, so that it pays: minus their
 * {@linkplain Profit profit}, and 0 where it pays already.
 */
@Description("What an attack must bring from outside so that it pays.")
public record BreakEvenGain(
        String of,
        @Default("all") Owner owner,
        @Default("token") Asset in) implements Gain {
    @Override
    public Direction better() {
        return Direction.HIGHER;
    }

    @Override
    public boolean needsTwin() {
        return true;
    }

    @Override
    public Gauge begin(WorldFacts world) {
        return new Wealth(world, of, owner, in)
                .beyondTwin(Causes::isIncome, gained -> gained.negate().max(BigInteger.ZERO));
    }
}
