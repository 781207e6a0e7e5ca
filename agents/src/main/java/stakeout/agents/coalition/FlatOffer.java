package stakeout.agents.coalition;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.game.JoinOrStay;
import stakeout.model.quantity.Money;

/**
 * The same for every validator that takes part, whatever comes of it.
 *
 * @param perValidator above 0
 */
@Description("The same for every validator that takes part, whatever comes of it.")
public record FlatOffer(Money perValidator) implements Offer {
    public FlatOffer {
        checkArgument(perValidator.amount().signum() > 0, "perValidator (%s) must be above 0.", perValidator);
    }

    @Override
    public long promise(JoinOrStay deed, int validators, double succeedsWith, double succeedsWithout) {
        long each = Offer.micros(perValidator);
        return validators > 0 && each > Long.MAX_VALUE / validators ? Long.MAX_VALUE : each * validators;
    }

    @Override
    public Money declared() {
        return perValidator;
    }
}
