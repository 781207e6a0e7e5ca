package stakeout.scenarios.stake;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.Numbers;
import stakeout.model.quantity.Money;

/**
 * The logarithm of stake is normal.
 *
 * <pre>weight = exp(sigma × z),  z = √(−2 ln(1 − u)) × cos(2πv) from two uniform draws      [share of the total]</pre>
 *
 * @param validators how many, at least 1
 * @param total the stake of all together, exact
 * @param sigma standard deviation of the logarithm, in [0, 10]: 0 is equal stakes
 */
@Description("The logarithm of stake is normal; drawn by the master seed.")
public record LognormalStakes(int validators, Money total, double sigma) implements Stakes {
    public LognormalStakes {
        DrawnStakes.check(validators, total);
        checkArgument(sigma >= 0 && sigma <= 10, "sigma (%s) must be in [0, 10].\nMaybe 1.5.", Numbers.format(sigma));
    }

    @Override
    public StakeTable table(StakeContext context) {
        double[] weights = new double[validators];
        for (int i = 0; i < validators; i++) {
            double u = context.draws().uniform(2L * i);
            double v = context.draws().uniform(2L * i + 1);
            double z = StrictMath.sqrt(-2 * StrictMath.log1p(-u)) * StrictMath.cos(2 * StrictMath.PI * v);
            weights[i] = StrictMath.exp(sigma * z);
        }
        return DrawnStakes.table(context, total, weights, "lognormal, sigma " + Numbers.format(sigma));
    }
}
