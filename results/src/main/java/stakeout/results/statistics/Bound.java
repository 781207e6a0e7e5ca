package stakeout.results.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import stakeout.model.Numbers;

/**
 * Where a mean over replications is expected to lie.
 *
 * <p>How it is judged, in this order:
 * <ol>
 *   <li>a value is absent in some replication, or there is none: undecided;
 *   <li>all replications (two or more) gave the same value, or no confidence is asked for ({@code confidence: none}): the value
 *       itself is held against the bound;
 *   <li>a single replication: undecided, since nobody knows how much chance is in it;
 *   <li>otherwise Student's one-sided limits of the mean (Clopper–Pearson's for a share of yes and no): met when both lie
 *       within the bound, broken when both lie beyond one of its ends, undecided else. Either false verdict has a
 *       probability of at most 1 − confidence.
 * </ol>
 *
 * @param low −∞ where there is none
 * @param high ∞ where there is none
 * @param endsIncluded whether the ends themselves are within
 */
public record Bound(double low, double high, boolean endsIncluded) {
    public Bound {
        checkArgument(low <= high, "bound (%s, %s) must not be empty.", low, high);
    }

    public static Bound below(double limit) {
        return new Bound(Double.NEGATIVE_INFINITY, limit, false);
    }

    public static Bound above(double limit) {
        return new Bound(limit, Double.POSITIVE_INFINITY, false);
    }

    public static Bound between(double above, double below) {
        return new Bound(above, below, false);
    }

    /** {@code value}, give or take {@code within} (0 for exactly). */
    public static Bound equalTo(double value, double within) {
        BigDecimal middle = BigDecimal.valueOf(value);
        BigDecimal distance = BigDecimal.valueOf(within);
        return new Bound(
                middle.subtract(distance).doubleValue(), middle.add(distance).doubleValue(), true);
    }

    public boolean contains(double value) {
        return endsIncluded ? low <= value && value <= high : low < value && value < high;
    }

    /** @param confidence in (0.5, 1), or empty for none */
    public Judgement judge(Sample sample, OptionalDouble confidence) {
        return judge(sample, confidence, Optional.empty());
    }

    /** As {@link #judge(Sample, OptionalDouble)}, of values that are each 1 for yes or 0 for no. */
    public Judgement judgeFlags(Sample flags, OptionalDouble confidence) {
        if (flags.size() == 0) {
            return judge(flags, confidence, Optional.empty());
        }
        Proportion yes = new Proportion((int) StrictMath.round(flags.mean() * flags.size()), flags.size());
        return judge(flags, confidence, Optional.of(yes));
    }

    private Judgement judge(Sample sample, OptionalDouble confidence, Optional<Proportion> flags) {
        if (sample.size() == 0) {
            return new Judgement(Verdict.UNDECIDED, "absent in every run");
        }
        if (sample.absent() > 0) {
            return new Judgement(
                    Verdict.UNDECIDED,
                    "absent in " + sample.absent() + " of " + (sample.size() + sample.absent()) + " runs");
        }
        boolean allEqual = sample.allEqual() && sample.size() > 1;
        if (confidence.isEmpty() || allEqual) {
            String reason = allEqual
                    ? sample.size() + " equal runs"
                    : sample.size() == 1 ? "1 run" : "mean of " + sample.size() + " runs";
            return new Judgement(contains(sample.mean()) ? Verdict.MET : Verdict.BROKEN, reason);
        }
        if (sample.size() == 1) {
            return new Judgement(Verdict.UNDECIDED, "1 run cannot tell chance: more replications would");
        }
        double asked = confidence.getAsDouble();
        Interval limits = flags.map(proportion -> proportion.limits(asked))
                .orElseGet(() -> sample.limits(asked).orElseThrow());
        Verdict verdict = against(limits);
        String percent = new BigDecimal(Numbers.format(asked)).movePointRight(2).toPlainString() + " %";
        return new Judgement(
                verdict,
                verdict == Verdict.UNDECIDED
                        ? sample.size() + " runs do not make it " + percent + " sure"
                        : sample.size() + " runs, " + percent);
    }

    private Verdict against(Interval limits) {
        // One-sided: an end that is not there cannot be passed.
        boolean lowIsWithin = Double.isInfinite(low) || contains(limits.low());
        boolean highIsWithin = Double.isInfinite(high) || contains(limits.high());
        if (lowIsWithin && highIsWithin) {
            return Verdict.MET;
        }
        boolean isAbove = endsIncluded ? limits.low() > high : limits.low() >= high;
        boolean isBelow = endsIncluded ? limits.high() < low : limits.high() <= low;
        return isAbove || isBelow ? Verdict.BROKEN : Verdict.UNDECIDED;
    }

    /** {@code < 0}, {@code > 0.5}, {@code in [1, 2]}, {@code = 1}. */
    @Override
    public String toString() {
        if (low == high) {
            return "= " + Numbers.format(low);
        }
        if (Double.isInfinite(low)) {
            return "< " + Numbers.format(high);
        }
        if (Double.isInfinite(high)) {
            return "> " + Numbers.format(low);
        }
        String ends = Numbers.format(low) + ", " + Numbers.format(high);
        return endsIncluded ? "in [" + ends + "]" : "in (" + ends + ")";
    }
}
