package stakeout.model.game;

/**
 * The distribution of the others' summed weight, by dynamic programming over every sum below the quota. The others of each weight
 * are put together by halving the list of weights again and again, so nothing is ever subtracted.
 */
final class SumCounts {
    private final int quota;
    private final long[] weight;
    private final int[] count;

    /** @param quota small enough for an array of that length */
    SumCounts(long quota, long[] weight, int[] count) {
        this.quota = StrictMath.toIntExact(quota);
        this.weight = weight;
        this.count = count;
    }

    /** For one player of each weight: how likely it decides when each other says yes with a probability. */
    double[] swings(double yes) {
        double[] nobody = new double[quota];
        nobody[0] = 1;
        double[] swings = new double[weight.length];
        halve(nobody, 0, weight.length, yes, swings);
        return swings;
    }

    /** @param outside the distribution of the weights outside [from, to) */
    private void halve(double[] outside, int from, int to, double yes, double[] swings) {
        if (to - from == 1) {
            for (int player = 1; player < count[from]; player++) {
                add(outside, weight[from], yes);
            }
            for (long sum = StrictMath.max(0, quota - weight[from]); sum < quota; sum++) {
                swings[from] += outside[(int) sum];
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double[] withUpper = outside.clone();
        addAll(withUpper, middle, to, yes);
        halve(withUpper, from, middle, yes, swings);
        addAll(outside, from, middle, yes);
        halve(outside, middle, to, yes, swings);
    }

    private void addAll(double[] sums, int from, int to, double yes) {
        for (int i = from; i < to; i++) {
            for (int player = 0; player < count[i]; player++) {
                add(sums, weight[i], yes);
            }
        }
    }

    private static void add(double[] sums, long weight, double yes) {
        int shift = (int) StrictMath.min(weight, sums.length);
        for (int sum = sums.length - 1; sum >= shift; sum--) {
            sums[sum] = sums[sum] * (1 - yes) + sums[sum - shift] * yes;
        }
        for (int sum = shift - 1; sum >= 0; sum--) {
            sums[sum] *= 1 - yes;
        }
    }
}
