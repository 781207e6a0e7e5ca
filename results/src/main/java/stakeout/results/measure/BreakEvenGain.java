package stakeout.results.measure;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
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
        TwinGauge profit = (TwinGauge) new Profit(of, owner, in).begin(world);
        int decimals = in == Asset.TOKEN ? world.protocol().token().decimals() : Wealth.MICRO_DECIMALS;
        return new TwinGauge() {
            @Override
            public void event(Event event) {
                profit.event(event);
            }

            @Override
            public BigInteger[] sums(StepFacts facts) {
                return profit.sums(facts);
            }

            @Override
            public Reading compare(BigInteger[] sums, BigInteger[] twinSums) {
                return profit.compare(sums, twinSums)
                        .exact()
                        .map(gained -> Reading.exact(gained.negate().max(BigInteger.ZERO), decimals))
                        .orElse(Reading.ABSENT);
            }
        };
    }
}
