package stakeout.model.security;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a network puts up against attacks. The word has two meanings, and both are told: the stock is what one attack can be made to
 * lose, the flow what the network pays its validators in a year. Source: [budish]; without slashing the flow alone deters.
 *
 * @param stakedValue all stake, in the currency
 * @param threshold θ, the share of stake that an attack needs, in (0, 1]
 * @param slashedShare s, of the attackers' stake that is caught and slashed, in [0, 1]
 */
public record SecurityBudget(double stakedValue, double threshold, double slashedShare) {
    public SecurityBudget {
        checkArgument(stakedValue > 0, "stakedValue (%s) must be above 0.", stakedValue);
        checkArgument(threshold > 0 && threshold <= 1, "threshold (%s) must be in (0, 1].", threshold);
        checkArgument(slashedShare >= 0 && slashedShare <= 1, "slashedShare (%s) must be in [0, 1].", slashedShare);
    }

    /** What the smallest attack can be made to lose, {@code θ s D p}. */
    public double stock() {
        return threshold * slashedShare * stakedValue;
    }

    /** What validators are paid in a year, tokens issued and income beside them, at a price. */
    public static double flowPerYear(double issuancePerYear, double otherIncomePerYear, double price) {
        return (issuancePerYear + otherIncomePerYear) * price;
    }

    /** The stake, in the currency, that makes the stock {@code margin} times what an attack gains; infinite without slashing. */
    public static double requiredStake(double gain, double margin, double threshold, double slashedShare) {
        return margin * gain / (threshold * slashedShare);
    }

    /** What paying a yield on a stake costs in a year. */
    public static double requiredPerYear(double stakedValue, double requiredYield) {
        return stakedValue * requiredYield;
    }

    /** The most that cover against an attack may be sold for: what can be slashed, at the price after the attack. */
    public double mostCover(double priceFall) {
        return stock() * (1 - priceFall);
    }

    /** What a year of cover costs at a probability of attack a year and a loading on it. Source: [stakesure]. */
    public static double premiumPerYear(double cover, double attackProbability, double load) {
        return cover * attackProbability * (1 + load);
    }
}
