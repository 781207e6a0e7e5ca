package stakeout.agents.delegation;

import stakeout.model.Description;

/** Stays where it is. */
@Description("Never moves its stake.")
public record LoyalDelegator() implements DelegatorStrategy {
    @Override
    public DelegatorBehaviour begin(DelegatorSeat seat) {
        return market -> {};
    }
}
