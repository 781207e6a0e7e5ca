package stakeout.model.security;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Operators whose keys are stolen independently of each other. Where one cause takes several at once the tail is fatter.
 *
 * @param operators how many equal ones there are, at least 1
 * @param probability that the key of one is stolen within the time looked at, in [0, 1]
 */
public record KeyCompromise(int operators, double probability) {
    public KeyCompromise {
        checkArgument(operators >= 1, "operators (%s) must be at least 1.", operators);
        checkArgument(probability >= 0 && probability <= 1, "probability (%s) must be in [0, 1].", probability);
    }

    /** The probability that at least so many keys are stolen. */
    public double atLeast(int threshold) {
        if (threshold <= 0) {
            return 1;
        }
        double sum = 0;
        BinomialDistribution stolen = new BinomialDistribution(null, operators, probability);
        // From the smallest term on, so that a tail of 1e-7 keeps its digits.
        for (int count = operators; count >= threshold; count--) {
            sum += stolen.probability(count);
        }
        return sum;
    }
}
