package stakeout.model.protocol;

import stakeout.model.ledger.Accounts;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.rules.delegation.DelegationRule;
import stakeout.model.rules.exit.Departures;
import stakeout.model.rules.exit.ExitQueue;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** The delegation side of a composed protocol: pools of shares, leaving by the protocol's exit rule. */
record PooledDelegating(DelegationRule delegation, Departures departures) implements PoolShares {
    /** {@inheritDoc} At once, and never below the least there may be. */
    @Override
    public long changeCommission(Turn turn, int validator, long ppb) {
        long asked = Math.max(ppb, delegation.minimumCommissionPpb());
        turn.state().validators().longs(DelegationBook.COMMISSION_PPB)[validator] = asked;
        return asked;
    }

    @Override
    public long uptimePpb(ProtocolState state, int validator) {
        return state.validators().ints(DelegationBook.UPTIME_PPB)[validator];
    }

    @Override
    public long movable(ProtocolState state, int delegationRow, int toValidator) {
        int from = PoolShares.book(state).validator(delegationRow);
        if (from == toValidator || !accepts(state, toValidator) || isHeld(state, from)) {
            return 0;
        }
        return amount(state, delegationRow);
    }

    /** Stake of a validator that awaits judgement, or is on its way out as a whole, stays where it is. */
    private boolean isHeld(ProtocolState state, int validator) {
        int leaving = StakeBook.EXITING | StakeBook.LEFT | StakeBook.GONE | StakeBook.BARRED;
        boolean awaits = departures.exit().slashable() && StakeBook.lockedUntil(state, validator) >= state.period;
        return awaits || (state.validators().bytes(StakeBook.STATUS)[validator] & leaving) != 0;
    }

    @Override
    public long redelegate(Turn turn, int delegationRow, int toValidator, long amount) {
        ProtocolState state = turn.state();
        long asked = Math.min(amount, movable(state, delegationRow, toValidator));
        if (asked <= 0) {
            return 0;
        }
        DelegationBook book = PoolShares.book(state);
        int from = book.validator(delegationRow);
        long periods = delegation.redelegationPeriods(departures.setting());
        if (periods > 0) {
            long started = book.unbond(state, delegationRow, asked);
            departures.beginPart(state, from, delegationRow, toValidator, started, periods);
            return started;
        }
        int delegator = book.delegator(delegationRow);
        long taken = book.unbond(state, delegationRow, asked);
        if (!book.bond(state, delegator, toValidator, taken)) {
            // Too little to buy a share there: it goes out of staking instead of being lost.
            departures.beginPart(
                    state,
                    from,
                    delegationRow,
                    ExitQueue.NONE,
                    taken,
                    departures.exit().lockPeriods(departures.setting()));
            return 0;
        }
        Accounts accounts = turn.ledger().accounts();
        int[] operator = state.validators().ints(ValidatorColumns.OPERATOR);
        turn.ledger()
                .move(
                        accounts.delegatorsOf(operator[from]),
                        accounts.delegatorsOf(operator[toValidator]),
                        turn.ledger().cause("delegation:move"),
                        taken);
        return taken;
    }

    @Override
    public long undelegate(Turn turn, int delegationRow, long amount) {
        ProtocolState state = turn.state();
        int from = PoolShares.book(state).validator(delegationRow);
        int leaving = StakeBook.EXITING | StakeBook.LEFT | StakeBook.GONE | StakeBook.BARRED;
        if (amount <= 0 || (state.validators().bytes(StakeBook.STATUS)[from] & leaving) != 0) {
            return 0; // it leaves with its validator
        }
        long started = PoolShares.book(state).unbond(state, delegationRow, amount);
        if (started > 0) {
            long periods = departures.exit().lockPeriods(departures.setting());
            departures.beginPart(state, from, delegationRow, ExitQueue.NONE, started, periods);
        }
        return started;
    }
}
