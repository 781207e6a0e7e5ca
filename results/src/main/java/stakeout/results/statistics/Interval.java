package stakeout.results.statistics;

/**
 * An interval that a method covers the truth with in a given share of cases. Over replications it shows seed noise only: not
 * whether the model is right.
 *
 * @param low at most {@code high}
 * @param confidence in (0, 1)
 */
public record Interval(double low, double high, double confidence) {
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double halfWidth() {
        return (high - low) / 2;
    }
}
