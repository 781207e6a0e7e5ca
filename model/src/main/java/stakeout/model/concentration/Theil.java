package stakeout.model.concentration;

/**
 * The Theil index T: 0 when all hold the same, ln n when one of n holds all.
 *
 * <pre>T = Σ shareᵢ ln(n shareᵢ)    [nats; a holder of nothing adds 0]</pre>
 *
 * <p>Source: [theil-1967]; natural logarithm as in [edi].
 */
public final class Theil {
    private Theil() {}

    /** In [0, ln n]; NaN when nobody holds anything. */
    public static double of(Holdings holdings) {
        if (holdings.isEmpty()) {
            return Double.NaN;
        }
        double[] shares = holdings.shares();
        double sum = 0;
        for (double share : shares) {
            if (share > 0) {
                sum += share * StrictMath.log(shares.length * share);
            }
        }
        return Math.max(0, sum);
    }
}
