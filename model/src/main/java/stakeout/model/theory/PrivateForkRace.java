package stakeout.model.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The chance of a hidden fork to become longer than the chain after so many confirmations, if its builders give up when they are too far behind.
 *
 * <pre>
 * with the chain's k-th block the fork has m blocks with probability  C(m + k − 1, m) (1 − a)^k a^m
 * from there, w = k − m + 1 blocks to win and l = giveUp − (k − m) to lose:  (1 − r^l) / (1 − r^(w + l)),  r = (1 − a) / a;   1 if w ≤ 0
 * </pre>
 *
 * <p>Source: [nakamoto] §11, with the exact law of m in place of a Poisson one, and an end to hope: derived as a gambler's ruin.
 */
public final class PrivateForkRace {
    private PrivateForkRace() {}

    /**
     * @param share of blocks made, in (0, 1)
     * @param confirmations k, at least 1
     * @param giveUpBehind at least confirmations
     */
    public static double successProbability(double share, int confirmations, int giveUpBehind) {
        checkArgument(share > 0 && share < 1, "share (%s) must be in (0, 1).", share);
        checkArgument(
                confirmations >= 1 && giveUpBehind >= confirmations,
                "confirmations (%s) must be in [1, giveUpBehind (%s)].",
                confirmations,
                giveUpBehind);
        double probability = StrictMath.pow(1 - share, confirmations);
        double met = 0;
        double success = 0;
        for (int fork = 0; fork <= confirmations; fork++) {
            success += probability * catchUp(share, confirmations - fork + 1, giveUpBehind - confirmations + fork);
            met += probability;
            probability *= share * (confirmations + fork) / (fork + 1);
        }
        return success + (1 - met);
    }

    private static double catchUp(double share, int toWin, int toLose) {
        double ratio = (1 - share) / share;
        return ratio == 1
                ? (double) toLose / (toWin + toLose)
                : (1 - StrictMath.pow(ratio, toLose)) / (1 - StrictMath.pow(ratio, toWin + toLose));
    }
}
