package stakeout.model.rules.delegation;

import stakeout.model.Description;
import stakeout.model.rules.Setting;

/** Stake belongs to the operator who runs the validator. Source: [consensus-specs], which knows no delegators. */
@Description("Lets nobody bond stake to another's validator.")
public record NoDelegation() implements DelegationRule {
    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public long commissionPpb() {
        return 0;
    }

    @Override
    public long minimumCommissionPpb() {
        return 0;
    }

    @Override
    public long redelegationPeriods(Setting setting) {
        return 0;
    }
}
