package stakeout.model.rules.exit;

import stakeout.model.rules.Setting;
import stakeout.model.state.ProtocolState;

/** How stake leaves: when it goes off duty, when it is paid out, and whether offences reach it in between. */
public interface ExitRule {
    /**
     * The period at the end of which an amount that asks now goes off duty. May take a place in the queue.
     *
     * @param amount base units
     */
    long leaves(ProtocolState state, Setting setting, long amount);

    /** Periods from going off duty to the payout. */
    long lockPeriods(Setting setting);

    /** Whether stake that was unbonded after an offence and is not yet paid out can still be slashed for it. */
    boolean slashable();

    /** @throws IllegalArgumentException if a quantity does not fit the protocol */
    default void check(Setting setting) {}

    /**
     * Refuses a way out by which a validator of the least stake would hardly ever come.
     *
     * @param leastStake that a validator must have to enter, base units
     * @throws IllegalArgumentException if it is so
     */
    default void checkPasses(Setting setting, long leastStake) {}
}
