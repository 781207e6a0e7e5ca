package stakeout.results.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * One value a replication, in any order that is the same on every run.
 *
 * @param size how many values there are
 * @param absent how many more were undefined (NaN)
 * @param mean NaN without values
 * @param standardDeviation of the population estimated from the sample (divisor n − 1); NaN for fewer than 2 values
 * @param allEqual whether there are values and all are the same double
 */
public record Sample(int size, int absent, double mean, double standardDeviation, boolean allEqual) {
    public static Sample of(double... values) {
        int size = 0;
        double sum = 0;
        double first = Double.NaN;
        boolean allEqual = true;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                first = size == 0 ? value : first;
                allEqual &= value == first;
                size++;
                sum += value;
            }
        }
        if (size == 0) {
            return new Sample(0, values.length, Double.NaN, Double.NaN, false);
        }
        double mean = allEqual ? first : sum / size;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        double deviation = size < 2 ? Double.NaN : StrictMath.sqrt(squares / (size - 1));
        return new Sample(size, values.length - size, mean, deviation, allEqual);
    }

    /** The sample of every value times a factor. */
    public Sample times(double factor) {
        return new Sample(size, absent, mean * factor + 0.0, standardDeviation * StrictMath.abs(factor), allEqual);
    }

    /** The sample of every value and an amount more. */
    public Sample plus(double amount) {
        return new Sample(size, absent, mean + amount, standardDeviation, allEqual);
    }

    public double standardError() {
        return standardDeviation / StrictMath.sqrt(size);
    }

    /** Student's two-sided interval for the mean; empty for fewer than 2 values. */
    public Optional<Interval> interval(double confidence) {
        if (size < 2) {
            return Optional.empty();
        }
        double half = quantile((1 + confidence) / 2) * standardError();
        return Optional.of(new Interval(mean - half, mean + half, confidence));
    }

    /**
     * Student's one-sided limits, low and high, each beyond the true mean in a share {@code 1 − confidence} of cases; empty for
     * fewer than 2 values.
     */
    public Optional<Interval> limits(double confidence) {
        if (size < 2) {
            return Optional.empty();
        }
        double reach = quantile(confidence) * standardError();
        return Optional.of(new Interval(mean - reach, mean + reach, confidence));
    }

    private double quantile(double probability) {
        checkArgument(
                probability > 0.5 && probability < 1,
                "confidence must be in (0.5, 1), and asks for the quantile %s.",
                probability);
        return new TDistribution(null, size - 1.0).inverseCumulativeProbability(probability);
    }
}
