package stakeout.results.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** Differences of means. */
public final class Differences {
    private Differences() {}

    /** {@code after − before}, pair by pair: the same replication of two experiments on the same random numbers. */
    public static Sample paired(double[] before, double[] after) {
        checkArgument(before.length == after.length, "pairs (%s, %s) must be complete.", before.length, after.length);
        double[] differences = new double[before.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = after[i] - before[i];
        }
        return Sample.of(differences);
    }

    /**
     * Welch's two-sided interval for the difference of two independent means; empty where a sample has fewer than 2 values.
     *
     * <p>Source: [welch-1947], degrees of freedom by Satterthwaite.
     */
    public static Optional<Interval> welch(Sample before, Sample after, double confidence) {
        if (before.size() < 2 || after.size() < 2) {
            return Optional.empty();
        }
        double difference = after.mean() - before.mean();
        double a = before.standardError() * before.standardError();
        double b = after.standardError() * after.standardError();
        if (a + b == 0) {
            return Optional.of(new Interval(difference, difference, confidence));
        }
        double freedom = (a + b) * (a + b) / (a * a / (before.size() - 1) + b * b / (after.size() - 1));
        double half = new TDistribution(null, freedom).inverseCumulativeProbability((1 + confidence) / 2)
                * StrictMath.sqrt(a + b);
        return Optional.of(new Interval(difference - half, difference + half, confidence));
    }
}
