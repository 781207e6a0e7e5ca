package stakeout.model.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A fork of two branches, of which one will go on and pay: a vote on both is paid for certain.
 *
 * <pre>a vote on the likelier branch earns max(p, 1 − p) · R, a vote on both R − d · S;  both pays iff d · S &lt; min(p, 1 − p) · R</pre>
 *
 * <p>Source: setting of [saleh], threshold derived; T52 of the house's collection.
 *
 * @param winProbability p that the first branch goes on, in [0, 1]
 * @param reward R for a vote on the branch that goes on, at least 0
 */
public record ForkVote(double winProbability, double reward) {
    public ForkVote {
        checkArgument(
                winProbability >= 0 && winProbability <= 1, "winProbability (%s) must be in [0, 1].", winProbability);
        checkArgument(reward >= 0, "reward (%s) must not be negative.", reward);
    }

    /** The expected slash at which both ways earn the same, in the unit of the reward. */
    public double threshold() {
        return StrictMath.min(winProbability, 1 - winProbability) * reward;
    }

    /** Whether voting on both branches earns more, an expected slash d · S taken off. */
    public boolean paysBoth(double expectedSlash) {
        return expectedSlash < threshold();
    }
}
