package stakeout.model.rules.reward;

import stakeout.model.rules.StakeBook;

/** To whom a period's issuance goes. */
public interface RewardRule {
    /** Prepares the split of a pot among those on duty; their parts sum to the pot at most. */
    Split split(long potBaseUnits, StakeBook book);

    Presence presence();

    /** Whether pay is bonded at once; else it is liquid. */
    boolean compounding();

    /** The ideal pay of one validator on duty, base units rounded down. */
    @FunctionalInterface
    interface Split {
        long of(long stake, long seats);
    }
}
