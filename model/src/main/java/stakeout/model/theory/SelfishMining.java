package stakeout.model.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What hiding blocks brings on a longest chain.
 *
 * <pre>
 * revenue = (a (1 − a)² (4 a + γ (1 − 2 a)) − a³) / (1 − a (1 + (2 − a) a)),   a: share of blocks made, γ: tieShare
 * it is above a if and only if a &gt; (1 − γ) / (3 − 2 γ)
 * </pre>
 *
 * <p>Source: [selfish-mining] §4.
 */
public final class SelfishMining {
    private SelfishMining() {}

    /**
     * The part of the chain's blocks.
     *
     * @param share of blocks made, in [0, 1/2)
     * @param tieShare the chance that others build on one's own of two equally long forks, in [0, 1]
     */
    public static double revenue(double share, double tieShare) {
        checkArgument(share >= 0 && share < 0.5, "share (%s) must be in [0, 0.5).", share);
        check(tieShare);
        double a = share;
        double won = a * (1 - a) * (1 - a) * (4 * a + tieShare * (1 - 2 * a)) - a * a * a;
        return won / (1 - a * (1 + (2 - a) * a));
    }

    /** The share above which hiding brings more than not hiding. */
    public static double threshold(double tieShare) {
        check(tieShare);
        return (1 - tieShare) / (3 - 2 * tieShare);
    }

    private static void check(double tieShare) {
        checkArgument(tieShare >= 0 && tieShare <= 1, "tieShare (%s) must be in [0, 1].", tieShare);
    }
}
