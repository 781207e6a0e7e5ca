package stakeout.model.concentration;

/**
 * Shannon's entropy of the shares: 0 when one holds all, log₂ n when n hold the same.
 *
 * <pre>H = − Σ shareᵢ log₂ shareᵢ    [bits]</pre>
 *
 * <p>Source: [shannon-1948]; base 2 as in [edi].
 */
public final class Entropy {
    private static final double LN_2 = StrictMath.log(2);

    private Entropy() {}

    /** In [0, log₂ n]; NaN when nobody holds anything. */
    public static double of(Holdings holdings) {
        if (holdings.isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        for (double share : holdings.shares()) {
            if (share > 0) {
                sum -= share * StrictMath.log(share);
            }
        }
        return Math.max(0, sum / LN_2);
    }
}
