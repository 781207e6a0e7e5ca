package stakeout.model.consensus;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.chance.Draws;

/**
 * Draws proposers with probability proportional to weight, one independent draw a slot. Unlike Ethereum's shuffled
 * rejection sampling and CometBFT's weighted round robin the slots of one period are independent; the expected share of
 * slots is the same.
 */
public final class ProposerLottery {
    private final long[] cumulative;

    /** @param weights one a candidate, not negative; their sum must fit a long and be above 0 */
    public ProposerLottery(long[] weights) {
        cumulative = new long[weights.length];
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            checkArgument(weights[i] >= 0, "weight (%s) of a proposer must not be negative.", weights[i]);
            sum = Math.addExact(sum, weights[i]);
            cumulative[i] = sum;
        }
        checkArgument(sum > 0, "weights of a lottery must not all be 0.");
    }

    /** The candidate who proposes in a slot of the draws' period. */
    public int proposer(Draws draws, int slot) {
        long ticket = draws.below(slot, cumulative[cumulative.length - 1]);
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > ticket) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
