package stakeout.model.solana;

/**
 * How the rules of one protocol see a delegation's effective stake: made once a rule and settlement, since what it makes is not for
 * two threads.
 *
 * @param rate how much may move in an epoch
 * @param allowance how much of one account may
 */
public record StakeMath(WarmupRate rate, Activation.Allowance allowance) {
    public StakeMath(WarmupRate rate) {
        this(rate, Activation::atLeastOne);
    }

    /** For one rule in one settlement. */
    public Activation activation() {
        return new Activation(rate, allowance);
    }

    /** For one rule in one settlement. */
    public StakePoints points() {
        return new StakePoints(activation());
    }
}
