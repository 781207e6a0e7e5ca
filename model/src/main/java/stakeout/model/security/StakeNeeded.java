package stakeout.model.security;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much stake an attack needs that becomes possible at a share of all stake.
 *
 * @param threshold the share, in (0, 1)
 * @param staked all stake before, in tokens, above 0
 */
public record StakeNeeded(double threshold, double staked) {
    public StakeNeeded {
        checkArgument(threshold > 0 && threshold < 1, "threshold (%s) must be in (0, 1).", threshold);
        checkArgument(staked > 0, "staked (%s) must be above 0.", staked);
    }

    /** Tokens, where stake that is there already is corrupted: {@code θ D}. */
    public double existing() {
        return threshold * staked;
    }

    /** Tokens, where the attacker adds stake of its own and so raises the total: {@code D θ / (1 − θ)}. */
    public double newEntrant() {
        return staked * threshold / (1 - threshold);
    }

    /** Days until all of a new entrant's stake is active, at so many tokens a day; the attacker is visible meanwhile. */
    public double daysToActivate(double churnPerDay) {
        checkArgument(churnPerDay > 0, "churnPerDay (%s) must be above 0.", churnPerDay);
        return newEntrant() / churnPerDay;
    }
}
