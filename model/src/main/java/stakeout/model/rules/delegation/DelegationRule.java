package stakeout.model.rules.delegation;

import stakeout.model.rules.Setting;

/** Whether others can bond stake to a validator, what it charges them and how they move on. */
public interface DelegationRule {
    boolean isOpen();

    /** A validator's commission where its own is not known, parts per billion. */
    long commissionPpb();

    /** The least commission a validator may charge, parts per billion. */
    long minimumCommissionPpb();

    /** Periods that redelegated stake is on its way, earning nothing; 0: it moves at once. */
    long redelegationPeriods(Setting setting);

    /** @throws IllegalArgumentException if a quantity does not fit the protocol */
    default void check(Setting setting) {
        redelegationPeriods(setting);
    }
}
