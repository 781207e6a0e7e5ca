package stakeout.scenarios.stake;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import stakeout.model.quantity.Money;

/** What the rules for stake have in common: so many validators, so much in all, and a weight for each. */
final class DrawnStakes {
    /** Most validators a rule may make; real validator sets have had about a million. */
    static final int MOST_VALIDATORS = 2_000_000;

    private DrawnStakes() {}

    static void check(int validators, Money total) {
        checkArgument(
                validators >= 1 && validators <= MOST_VALIDATORS,
                "validators (%s) must be in [1, %s].",
                validators,
                MOST_VALIDATORS);
        checkArgument(total.amount().signum() > 0, "total (%s) must be above 0.", total);
    }

    /** Rows in proportion to the weights, largest first. */
    static StakeTable table(StakeContext context, Money total, double[] weights, String source) {
        double largest = Arrays.stream(weights).max().orElseThrow();
        double[] scaled = Arrays.stream(weights).map(weight -> weight / largest).toArray();
        BigInteger wide = total.wideBaseUnits(context.token());
        long[] stakes = Apportionment.divide(wide, scaled);
        Arrays.sort(stakes);
        checkArgument(
                stakes[0] > 0,
                "total (%s) must suffice for at least one %s a validator (%s validators).",
                total,
                context.token().baseUnit(),
                weights.length);
        ImmutableList.Builder<StakeRow> rows = ImmutableList.builderWithExpectedSize(stakes.length);
        for (int i = stakes.length - 1; i >= 0; i--) {
            rows.add(StakeRow.of(stakes[i]));
        }
        return new StakeTable(rows.build(), Optional.empty(), source);
    }
}
