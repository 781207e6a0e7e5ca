package stakeout.model.security;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * What it takes to bribe one of many equal validators.
 *
 * <pre>
 * naive    v (s + φ)              one who thinks that the price falls by its own deed
 * pivotal  v (s + φ P)            P = C(n − 1, k − 1) x^(k − 1) (1 − x)^(n − k): that exactly k − 1 of the others take part
 * </pre>
 *
 * The slash does not shrink with size, the fall of the price does: many small validators are cheaper to bribe than few large ones.
 * Source: [bribing].
 *
 * @param validators n, at least 1
 * @param needed k, how many must take part, in [1, n]
 * @param participation x, the probability that another takes part, in [0, 1]
 * @param stakeValue v, of one validator, in the currency
 * @param slashedShare s, in [0, 1]
 * @param priceFall φ, in [0, 1]
 */
public record Bribe(
        int validators, int needed, double participation, double stakeValue, double slashedShare, double priceFall) {
    public Bribe {
        checkArgument(needed >= 1 && needed <= validators, "needed (%s) must be in [1, %s].", needed, validators);
        checkArgument(participation >= 0 && participation <= 1, "participation (%s) must be in [0, 1].", participation);
        checkArgument(stakeValue > 0, "stakeValue (%s) must be above 0.", stakeValue);
        checkArgument(slashedShare >= 0 && slashedShare <= 1, "slashedShare (%s) must be in [0, 1].", slashedShare);
        checkArgument(priceFall >= 0 && priceFall <= 1, "priceFall (%s) must be in [0, 1].", priceFall);
    }

    /** That a validator's own deed decides whether the attack succeeds, in [0, 1]. */
    public double pivotalProbability() {
        return new BinomialDistribution(null, validators - 1, participation).probability(needed - 1);
    }

    /** For one validator, in the currency. */
    public double naive() {
        return stakeValue * (slashedShare + priceFall);
    }

    /** For one validator that knows how seldom it is decisive, in the currency. */
    public double pivotal() {
        return stakeValue * (slashedShare + priceFall * pivotalProbability());
    }
}
