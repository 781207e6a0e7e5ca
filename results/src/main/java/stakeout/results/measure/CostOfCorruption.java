package stakeout.results.measure;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/**
 * What an attack costs a group's owners: minus their {@linkplain Profit profit} but for the declared gain. What was slashed and burned,
 * rewards that went amiss, the fall of the price on all they hold, and what they paid to come by the stake. Source: [stakesure];
 * closed forms in {@link stakeout.model.security.CostOfCorruption}.
 */
@Description("What an attack costs a group's owners, whatever it brings them.")
public record CostOfCorruption(
        String of,
        @Default("all") Owner owner,
        @Default("money") Asset in) implements Gain {
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
        Wealth wealth = new Wealth(world, of, owner, in);
        return new TwinGauge() {
            @Override
            public void event(Event event) {
                wealth.event(event);
            }

            @Override
            public BigInteger[] sums(StepFacts facts) {
                return wealth.gained(facts, cause -> Causes.isIncome(cause) && !Causes.isLoot(cause))
                        .map(gained -> new BigInteger[] {gained})
                        .orElse(new BigInteger[0]);
            }

            @Override
            public Reading compare(BigInteger[] sums, BigInteger[] twinSums) {
                return sums.length == 0 || twinSums.length == 0
                        ? Reading.ABSENT
                        : Reading.exact(twinSums[0].subtract(sums[0]), wealth.decimals());
            }
        };
    }
}
