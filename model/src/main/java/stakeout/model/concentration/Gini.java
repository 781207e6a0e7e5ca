package stakeout.model.concentration;

/**
 * The Gini coefficient: 0 when all hold the same, (n − 1)/n when one of n holds all.
 *
 * <pre>G = Σ (2i − n − 1) x₍ᵢ₎ / (n Σ x),  x₍₁₎ ≤ … ≤ x₍ₙ₎</pre>
 *
 * <p>Source: [gini-1912]; this form and its convention that holders of nothing count: [edi] metrics.
 */
public final class Gini {
    private Gini() {}

    /** In [0, 1); NaN when nobody holds anything. */
    public static double of(Holdings holdings) {
        if (holdings.isEmpty()) {
            return Double.NaN;
        }
        double[] shares = holdings.shares();
        int n = shares.length;
        double sum = 0;
        // The terms of i and n + 1 − i together: no term below 0, and exactly 0 when all hold the same.
        for (int i = 0; i < n / 2; i++) {
            sum += (n - 1 - 2.0 * i) * (shares[n - 1 - i] - shares[i]);
        }
        return sum / n;
    }
}
