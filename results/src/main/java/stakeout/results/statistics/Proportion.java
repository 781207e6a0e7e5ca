package stakeout.results.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How often something happened.
 *
 * @param successes in [0, trials]
 * @param trials at least 1
 */
public record Proportion(int successes, int trials) {
    public Proportion {
        checkArgument(
                trials >= 1 && successes >= 0 && successes <= trials,
                "successes (%s) must be in [0, trials (%s)].",
                successes,
                trials);
    }

    public double share() {
        return (double) successes / trials;
    }

    /** Covers the truth in about that share of cases. Source: [wilson-1927]. */
    public Interval wilson(double confidence) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        double n = trials;
        double centre = (successes + z * z / 2) / (n + z * z);
        double half = z / (n + z * z) * StrictMath.sqrt((double) successes * (trials - successes) / n + z * z / 4);
        return new Interval(successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half, confidence);
    }

    /** Covers the truth in at least that share of cases. Source: [clopper-pearson-1934]. */
    public Interval clopperPearson(double confidence) {
        Interval limits = limits((1 + confidence) / 2);
        return new Interval(limits.low(), limits.high(), confidence);
    }

    /** Clopper–Pearson's one-sided limits, each beyond the truth in at most a share {@code 1 − confidence} of cases. */
    public Interval limits(double confidence) {
        double low = successes == 0
                ? 0
                : new BetaDistribution(null, successes, trials - successes + 1.0)
                        .inverseCumulativeProbability(1 - confidence);
        double high = successes == trials
                ? 1
                : new BetaDistribution(null, successes + 1.0, trials - successes)
                        .inverseCumulativeProbability(confidence);
        return new Interval(low, high, confidence);
    }
}
