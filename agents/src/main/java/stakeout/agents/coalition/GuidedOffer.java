package stakeout.agents.coalition;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.game.JoinOrStay;
import stakeout.model.quantity.Money;

/**
 * To each operator what the deed costs it and a margin, as long as it behaves as told, whatever comes of it. The briber knows rules
 * and stakes as everybody does. Source: [bribing] (guided bribing).
 *
 * @param margin beyond what the deed costs an operator, above 0
 */
@Description("To each operator what the deed costs it and a margin, as long as it does as told.")
public record GuidedOffer(Money margin) implements Offer {
    public GuidedOffer {
        checkArgument(margin.amount().signum() > 0, "margin (%s) must be above 0, or nobody is better off.", margin);
    }

    @Override
    public long promise(JoinOrStay deed, int validators, double succeedsWith, double succeedsWithout) {
        return Offer.micros(deed.reservationPrice(succeedsWith, succeedsWithout)) + Offer.micros(margin);
    }

    @Override
    public Money declared() {
        return margin;
    }
}
