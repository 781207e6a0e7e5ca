package stakeout.model.cardano;

/**
 * How well each pool can be expected to make the blocks it is due, from the blocks it made: a likelihood over a hundred hit
 * rates, of which older epochs weigh less.
 *
 * <pre>
 * t = (1 − (1 − f)^sigma) · (1 − d)                                      [the chance to lead a slot]
 * log L(x) = blocks · log x + (slots − blocks) · log(1 − t · x),   x = 0.005, 0.015, …, 0.995
 * history ← 0.9 · history + log L, less its minimum
 * estimate: the first x below which more than 0.5 % of the posterior lies, under a prior Beta(40, 1); 1 if there is none
 * </pre>
 *
 * <p>The ledger calls it the median, but adds densities of area 1 without their width of 0.01. Source: [cardano-ledger]
 * PoolRank.hs: logarithms are kept in single precision as there. Unlike it, they are StrictMath's, so that an estimate may differ
 * from a node's by a sample point. No money depends on them.
 */
public final class HitRates {
    static final int POINTS = 100;
    private static final float DECAY = 0.9f;
    private static final double WIDTH = 1.0 / POINTS;
    private static final double PERCENTILE = 0.5;
    private static final int PRIOR_HITS = 39;
    /** Below, the seventh power is less than a double tells from 0 beside the first. */
    private static final double SMALL = 1e-3;

    private static final double[] LOG_POINT = new double[POINTS];
    private static final float[] PRIOR = new float[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            LOG_POINT[i] = StrictMath.log(point(i));
            PRIOR[i] = (float) (PRIOR_HITS * LOG_POINT[i]);
        }
        normalize(PRIOR);
    }

    private final float[] logs;

    HitRates(int pools) {
        logs = new float[Math.multiplyExact(pools, POINTS)];
    }

    private HitRates(float[] logs) {
        this.logs = logs;
    }

    HitRates copy() {
        return new HitRates(logs.clone());
    }

    /** The hit rate of a sample point. */
    static double point(int i) {
        return (i + 0.5) / POINTS;
    }

    /**
     * Adds an epoch.
     *
     * @param blocks that the pool made
     * @param chance t, that it leads a slot, in [0, 1)
     */
    void add(int pool, long blocks, double chance, long slots) {
        int from = pool * POINTS;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            double log = blocks * LOG_POINT[i] + (slots - blocks) * logOfRest(chance * point(i));
            float sum = DECAY * logs[from + i] + (float) log;
            logs[from + i] = sum;
            least = Math.min(least, sum);
        }
        for (int i = from; i < from + POINTS; i++) {
            logs[i] -= least;
        }
    }

    /** log(1 − y) for y in [0, 1): of small y, as all but giants have, by its series, exact to a double and ten times as fast. */
    static double logOfRest(double y) {
        if (y > SMALL) {
            return StrictMath.log1p(-y);
        }
        return -y * (1 + y * (1.0 / 2 + y * (1.0 / 3 + y * (1.0 / 4 + y * (1.0 / 5 + y * (1.0 / 6))))));
    }

    /** The hit rate that the pool can be expected to reach, cautiously: a sample point, or 1. */
    public double estimate(int pool) {
        float[] posterior = new float[POINTS];
        for (int i = 0; i < POINTS; i++) {
            posterior[i] = PRIOR[i] + logs[pool * POINTS + i];
        }
        normalize(posterior);
        double below = 0;
        for (int i = 0; i < POINTS; i++) {
            if (below > PERCENTILE) {
                return point(i);
            }
            below += StrictMath.exp(posterior[i]);
        }
        return 1;
    }

    /** Shifts logarithms of densities so that the area under them is 1. */
    private static void normalize(float[] densities) {
        float top = Float.NEGATIVE_INFINITY;
        for (float density : densities) {
            top = Math.max(top, density);
        }
        double area = 0;
        for (int i = 0; i < densities.length; i++) {
            densities[i] -= top;
            area += WIDTH * StrictMath.exp(densities[i]);
        }
        float logArea = (float) StrictMath.log(area);
        for (int i = 0; i < densities.length; i++) {
            densities[i] -= logArea;
        }
    }
}
