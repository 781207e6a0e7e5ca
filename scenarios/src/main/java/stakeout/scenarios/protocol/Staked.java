package stakeout.scenarios.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.quantity.Money;

/**
 * What a network has staked, by its protocol's file: the size of the world that rules are assessed in.
 *
 * @param total all stake, above 0
 * @param validators the equal validators that it is split into, at least 20
 */
public record Staked(Money total, int validators) {
    /** With fewer, a coalition of 5 % is nobody. */
    private static final int FEWEST = 20;

    public Staked {
        checkArgument(total.amount().signum() > 0, "total (%s) must be above 0.", total);
        checkArgument(validators >= FEWEST, "validators (%s) must be at least %s.", validators, FEWEST);
    }
}
