package stakeout.results.measure;

import java.math.BigInteger;
import stakeout.model.Default;
import stakeout.model.Description;
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
        return new Wealth(world, of, owner, in)
                .beyondTwin(cause -> Causes.isIncome(cause) && !Causes.isLoot(cause), BigInteger::negate);
    }
}
