package stakeout.model.concentration;

/**
 * The Herfindahl–Hirschman index: the probability that two tokens drawn at random have one holder. 1/n when n hold the
 * same, 1 when one holds all; its inverse is the effective number of holders.
 *
 * <pre>HHI = Σ shareᵢ²</pre>
 *
 * <p>Source: [herfindahl-1950]. Unlike [edi] and competition law, which state it in [0, 10000].
 */
public final class Hhi {
    private Hhi() {}

    /** In (0, 1]; NaN when nobody holds anything. */
    public static double of(Holdings holdings) {
        if (holdings.isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        for (double share : holdings.shares()) {
            sum += share * share;
        }
        return sum;
    }
}
