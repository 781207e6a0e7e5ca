package stakeout.model.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Whether it pays to pretend to be many, where an identity with stake s is paid s^α and costs f.
 *
 * <pre>payoff(n) = n · (s/n)^α − n · f = n^(1−α) · s^α − n · f;  best n* = ((1−α) · s^α / f)^(1/α)</pre>
 *
 * <p>Linear pay (α = 1) is the same for any n but for the costs. Source: [economics] E-iv, E6; the axiom in [block-rewards].
 *
 * @param exponent α, in (0, 1]
 * @param stake s, above 0
 * @param identityCost f, above 0, in the unit of the pay
 */
public record IdentitySplitting(double exponent, double stake, double identityCost) {
    public IdentitySplitting {
        checkArgument(exponent > 0 && exponent <= 1, "exponent (%s) must be in (0, 1].", exponent);
        checkArgument(stake > 0, "stake (%s) must be above 0.", stake);
        checkArgument(identityCost > 0, "identityCost (%s) must be above 0.", identityCost);
    }

    /** What n identities earn together, costs taken off. */
    public double payoff(double identities) {
        return identities * StrictMath.pow(stake / identities, exponent) - identities * identityCost;
    }

    /** How many earn most, not rounded; less than 1 where one is too many. */
    public double best() {
        return StrictMath.pow((1 - exponent) * StrictMath.pow(stake, exponent) / identityCost, 1 / exponent);
    }
}
