package stakeout.agents.coalition;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.Description;
import stakeout.model.game.JoinOrStay;
import stakeout.model.quantity.Money;

/**
 * To each operator what a failed deed costs it (P) and ε more, but only if the deed fails. Where all believe that, it succeeds and costs
 * the briber nothing. Source: [p-plus-epsilon].
 *
 * @param epsilon beyond what a failed deed costs an operator, above 0
 */
@Description("To each operator what a failed deed costs it and a little more, only if the deed fails.")
public record PPlusEpsilonOffer(Money epsilon) implements Offer {
    public PPlusEpsilonOffer {
        checkArgument(epsilon.amount().signum() > 0, "epsilon (%s) must be above 0, or nobody is better off.", epsilon);
    }

    @Override
    public long promise(JoinOrStay deed, int validators, double succeedsWith, double succeedsWithout) {
        return Offer.micros(StrictMath.max(0, deed.lossIfFailed())) + Offer.micros(epsilon);
    }

    @Override
    public boolean isForFailure() {
        return true;
    }

    @Override
    public Money declared() {
        return epsilon;
    }
}
