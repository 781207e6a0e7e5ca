package stakeout.results.measure;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
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
        Wealth wealth = new Wealth(world, of, owner, in);
        return new TwinGauge() {
            @Override
            public void event(Event event) {
                wealth.event(event);
            }

            @Override
            public BigInteger[] sums(StepFacts facts) {
                return wealth.gained(facts, Causes::isIncome)
                        .map(gained -> new BigInteger[] {gained})
                        .orElse(new BigInteger[0]);
            }

            @Override
            public Reading compare(BigInteger[] sums, BigInteger[] twinSums) {
                return sums.length == 0 || twinSums.length == 0
                        ? Reading.ABSENT
                        : Reading.exact(sums[0].subtract(twinSums[0]), wealth.decimals());
            }
        };
    }
}
