package stakeout.scenarios.stake;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.Numbers;
import stakeout.model.quantity.Money;

/**
 * A few validators have most of the stake.
 *
 * <pre>weight = (1 − u)^(−1 ÷ shape),  u uniform in [0, 1)      [share of the total]</pre>
 *
 * @param validators how many, at least 1
 * @param total the stake of all together, exact
 * @param shape the tail's exponent, above 0: the smaller, the more concentrated; 1.16 gives a fifth of the validators four fifths
 */
@Description("A few validators have most of the stake; drawn by the master seed.")
public record ParetoStakes(int validators, Money total, double shape) implements Stakes {
    public ParetoStakes {
        DrawnStakes.check(validators, total);
        checkArgument(
                shape >= 0.1 && shape <= 1000,
                "shape (%s) must be in [0.1, 1000].\nMaybe 1.16.",
                Numbers.format(shape));
    }

    @Override
    public StakeTable table(StakeContext context) {
        double[] weights = new double[validators];
        for (int i = 0; i < validators; i++) {
            weights[i] = StrictMath.pow(1 - context.draws().uniform(i), -1 / shape);
        }
        return DrawnStakes.table(context, total, weights, "Pareto, shape " + Numbers.format(shape));
    }
}
