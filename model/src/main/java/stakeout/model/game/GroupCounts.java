package stakeout.model.game;

/**
 * Counts groups by how many players of each distinct weight they hold: quick where there are few distinct weights, however large.
 */
final class GroupCounts {
    private final long quota;
    private final long[] weight;
    private final int[] count;
    private final int players;
    /** ln k! for k up to the number of players. */
    private final double[] lnFactorial;

    GroupCounts(long quota, long[] weight, int[] count) {
        this.quota = quota;
        this.weight = weight;
        this.count = count;
        int sum = 0;
        for (int each : count) {
            sum += each;
        }
        players = sum;
        lnFactorial = new double[players + 1];
        for (int k = 1; k <= players; k++) {
            lnFactorial[k] = lnFactorial[k - 1] + StrictMath.log(k);
        }
    }

    /** For one player of each weight: how likely it decides when each other says yes with a probability. */
    double[] swings(double yes) {
        int others = players - 1;
        double[] lnOfSize = new double[players];
        for (int size = 0; size < players; size++) {
            lnOfSize[size] = times(size, StrictMath.log(yes)) + times(others - size, StrictMath.log1p(-yes));
        }
        return sums(lnOfSize);
    }

    /** For one player of each weight: in which share of all orders it turns a losing group into a winning one. */
    double[] pivots() {
        int others = players - 1;
        double[] lnOfSize = new double[players];
        for (int size = 0; size < players; size++) {
            lnOfSize[size] = lnFactorial[size] + lnFactorial[others - size] - lnFactorial[players];
        }
        return sums(lnOfSize);
    }

    /** {@code k × ln} with 0 × −∞ = 0: what never happens no times is no hindrance. */
    private static double times(int k, double ln) {
        return k == 0 ? 0 : k * ln;
    }

    private double[] sums(double[] lnOfSize) {
        double[] sums = new double[weight.length];
        for (int i = 0; i < sums.length; i++) {
            int[] others = count.clone();
            others[i]--;
            sums[i] = walk(others, 0, quota - weight[i], quota - 1, 0, 0, lnOfSize);
        }
        return sums;
    }

    /** Sums over all groups of the others, from a weight class on, whose weight is in [low, high]. */
    private double walk(int[] others, int from, long low, long high, int size, double ln, double[] lnOfSize) {
        if (from == others.length) {
            return low <= 0 && high >= 0 ? StrictMath.exp(ln + lnOfSize[size]) : 0;
        }
        double sum = 0;
        double lnAll = lnFactorial[others[from]];
        for (int k = 0; k <= others[from]; k++) {
            // Not by multiplication: weights near 2⁶³ would overflow.
            long left = k == 0 ? high : high - weight[from] * k;
            if (k > 0 && (StrictMath.multiplyHigh(weight[from], (long) k) != 0 || weight[from] * k < 0 || left < 0)) {
                break;
            }
            sum += walk(
                    others,
                    from + 1,
                    low - weight[from] * k,
                    left,
                    size + k,
                    ln + lnAll - lnFactorial[k] - lnFactorial[others[from] - k],
                    lnOfSize);
        }
        return sum;
    }
}
