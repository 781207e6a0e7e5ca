package stakeout.model.security;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What misusing a stake costs, by whose it is, without the rewards that go amiss.
 *
 * <pre>
 * owner     W [1 − (1 − s)(1 − φ)]
 * borrower  W [s (1 − φ) + r T]        a loan of tokens: a price that falls makes them cheaper to give back
 * hedged    owner's − φ N              with tokens worth N sold short
 * </pre>
 *
 * <p>Source: [stakesure] for telling cost and profit apart; the hedge follows the short-selling attack of [economics] C-iv.
 *
 * @param stakeValue W, at the price before, above 0, in the currency
 * @param slashedShare s, of the stake that is caught and slashed, in [0, 1]
 * @param priceFall φ, of the price once the attack is known, in [0, 1]
 */
public record CostOfCorruption(double stakeValue, double slashedShare, double priceFall) {
    public CostOfCorruption {
        checkArgument(stakeValue > 0, "stakeValue (%s) must be above 0.", stakeValue);
        checkArgument(slashedShare >= 0 && slashedShare <= 1, "slashedShare (%s) must be in [0, 1].", slashedShare);
        checkArgument(priceFall >= 0 && priceFall <= 1, "priceFall (%s) must be in [0, 1].", priceFall);
    }

    /** The loss of one whose stake it is, in the currency. */
    public double owner() {
        return stakeValue * (1 - (1 - slashedShare) * (1 - priceFall));
    }

    /** As {@link #owner()}, where the stake was bought for the attack and drove its price up. */
    public double buyer(double averagePremium) {
        return owner() + stakeValue * averagePremium;
    }

    /** The loss of one who borrowed the tokens at a rate a year for so many years. */
    public double borrower(double ratePerYear, double years) {
        return stakeValue * (slashedShare * (1 - priceFall) + ratePerYear * years);
    }

    /** The loss of an owner who sold tokens worth {@code notional} short, at no fee; negative where the fall pays. */
    public double hedged(double notional) {
        return owner() - priceFall * notional;
    }

    /** What a briber must offer owners who expect the price to fall whatever each of them does: the slash alone. */
    public double bribed() {
        return stakeValue * slashedShare;
    }

    /** What must be sold short so that the fall of the price pays for the attack; infinite where the price does not fall. */
    public double breakEvenShort() {
        return owner() / priceFall;
    }

    /** What the attack must bring from outside so that its owner loses nothing. */
    public double breakEvenGain() {
        return owner();
    }

    /** Cost over gain, less 1: above 0 the attack costs its owner more than it brings; infinite without a gain. */
    public double margin(double gain) {
        checkArgument(gain >= 0, "gain (%s) must not be negative.", gain);
        return owner() / gain - 1;
    }

    /**
     * The share that must be slashed so that a gain does not pay, {@code max(0, 1 − (1 − gain / W) / (1 − φ))}; above 1, where no
     * slash is enough. 0 where the fall of the price alone deters.
     */
    public double breakEvenSlash(double gain) {
        checkArgument(gain >= 0, "gain (%s) must not be negative.", gain);
        if (gain <= priceFall * stakeValue) {
            return 0;
        }
        return 1 - (1 - gain / stakeValue) / (1 - priceFall);
    }
}
