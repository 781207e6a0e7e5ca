package stakeout.model.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How long votes can be kept bouncing between two branches, so that neither is final.
 *
 * <pre>
 * q = 1 − (1 − b)^j                                     one of the first j proposers of an epoch is of the coalition, of share b
 * k epochs with probability q^k,  on average q / (1 − q)
 * the split of the honest must be in  ((2/3 − b) / (1 − b), (2/3) / (1 − b))
 * </pre>
 *
 * <p>Source: [pavloff] §5.3.
 */
public final class ProbabilisticBouncing {
    private ProbabilisticBouncing() {}

    /**
     * The chance to keep it up for one more epoch.
     *
     * @param share b, in [0, 1)
     * @param slots j, at least 1
     */
    public static double survival(double share, int slots) {
        checkArgument(share >= 0 && share < 1, "share (%s) must be in [0, 1).", share);
        checkArgument(slots >= 1, "slots (%s) must be at least 1.", slots);
        return 1 - StrictMath.pow(1 - share, slots);
    }

    /** The decimal logarithm of the chance to keep it up for so many epochs. */
    public static double log10Survival(double share, int slots, long epochs) {
        return epochs * StrictMath.log10(survival(share, slots));
    }

    /** Epochs that it is kept up on average. */
    public static double meanEpochs(double share, int slots) {
        double survival = survival(share, slots);
        return survival / (1 - survival);
    }

    /** The least part of the honest on one branch. */
    public static double leastSplit(double share) {
        return (2.0 / 3 - share) / (1 - share);
    }

    /** The greatest part of the honest on one branch. */
    public static double greatestSplit(double share) {
        return (2.0 / 3) / (1 - share);
    }
}
