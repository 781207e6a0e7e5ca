package stakeout.model.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.WideMath;

/** Splits an amount by weights so that the parts sum to it. */
public final class Apportionment {
    private Apportionment() {}

    /** Takes the part of one index; parts of 0 are left out. */
    @FunctionalInterface
    public interface Part {
        void give(int index, long amount);
    }

    /**
     * Gives each index its share, by a running total: the first i get {@code amount × (weights of the first i) / (all
     * weights)}, rounded down, so each part is within one unit of its exact share and no remainder is left to hand out.
     *
     * @param amount not negative
     * @param weights not negative, not all 0; their sum must fit a long
     */
    public static void spread(long amount, long[] weights, Part part) {
        checkArgument(amount >= 0, "amount (%s) to split must not be negative.", amount);
        long all = 0;
        for (long weight : weights) {
            checkArgument(weight >= 0, "weight (%s) of a share must not be negative.", weight);
            all = Math.addExact(all, weight);
        }
        checkArgument(all > 0, "weights of shares must not all be 0.");
        long seen = 0;
        long given = 0;
        for (int index = 0; index < weights.length; index++) {
            if (weights[index] != 0) {
                seen += weights[index];
                long due = WideMath.mulDiv(amount, seen, all);
                if (due != given) {
                    part.give(index, due - given);
                    given = due;
                }
            }
        }
    }
}
