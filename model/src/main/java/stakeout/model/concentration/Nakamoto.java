package stakeout.model.concentration;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.Fraction;

/**
 * The Nakamoto coefficient: the fewest holders who together pass a threshold. Counted in integers, so that three equal
 * holders do not pass one third by one of them through a rounding.
 *
 * <p>Source: [srinivasan-nakamoto]. Two conventions are in use and differ when a sum is exactly the threshold:
 * {@link #above} (more than; Byzantine agreement breaks above 1/3) and {@link #atLeast} (as [edi] counts).
 */
public final class Nakamoto {
    private static final double CLOSE = 1e-12;
    private static final int MAX_ITERATIONS = 100;

    private Nakamoto() {}

    /** The fewest holders with strictly more than {@code numerator / denominator} of all; 0 when nobody holds anything. */
    public static int above(Holdings holdings, long numerator, long denominator) {
        checkArgument(
                numerator >= 0 && numerator < denominator,
                "threshold (%s/%s) must be in [0, 1).",
                numerator,
                denominator);
        return fewest(holdings, numerator, denominator, 1);
    }

    /**
     * As {@link #above(Holdings, long, long)}, for a share in [0, 1) as a double: the simplest fraction within 1e-12 of it
     * is meant (0.3333333333333333 is one third).
     */
    public static int above(Holdings holdings, double threshold) {
        Fraction fraction = new Fraction(threshold, CLOSE, MAX_ITERATIONS);
        return above(holdings, fraction.getNumerator(), fraction.getDenominator());
    }

    /** The fewest holders with at least {@code numerator / denominator} of all; 0 when nobody holds anything. */
    public static int atLeast(Holdings holdings, long numerator, long denominator) {
        checkArgument(
                numerator > 0 && numerator <= denominator,
                "threshold (%s/%s) must be in (0, 1].",
                numerator,
                denominator);
        return fewest(holdings, numerator, denominator, 0);
    }

    /** Fewest of the largest with {@code sum × denominator − total × numerator ≥ margin}. */
    private static int fewest(Holdings holdings, long numerator, long denominator, int margin) {
        if (holdings.isEmpty()) {
            return 0;
        }
        // sum ≥ ⌈(total × numerator + margin) / denominator⌉
        BigInteger[] parts = holdings.total()
                .multiply(BigInteger.valueOf(numerator))
                .add(BigInteger.valueOf(margin))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        BigInteger missing = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
        int holders = 0;
        while (missing.signum() > 0) {
            holders++;
            missing = missing.subtract(holdings.amount(holdings.size() - holders));
        }
        return holders;
    }
}
