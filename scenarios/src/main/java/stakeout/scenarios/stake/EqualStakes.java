package stakeout.scenarios.stake;

import java.util.Arrays;
import stakeout.model.Description;
import stakeout.model.quantity.Money;

/**
 * Every validator has the same stake, to the base unit.
 *
 * @param validators how many, at least 1
 * @param total the stake of all together
 */
@Description("Every validator has the same stake.")
public record EqualStakes(int validators, Money total) implements Stakes {
    public EqualStakes {
        DrawnStakes.check(validators, total);
    }

    @Override
    public StakeTable table(StakeContext context) {
        double[] weights = new double[validators];
        Arrays.fill(weights, 1);
        return DrawnStakes.table(context, total, weights, "equal stakes");
    }
}
