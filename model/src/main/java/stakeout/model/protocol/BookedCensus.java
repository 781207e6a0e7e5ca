package stakeout.model.protocol;

import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Sums by operator, and tells one by one, the validators of protocols that keep them in the columns of {@link StakeBook}. */
final class BookedCensus {
    private BookedCensus() {}

    /** Adds all validators; queues and totals are the protocol's to add. */
    static void count(ProtocolState state, Census census) {
        ValidatorColumns validators = state.validators();
        long[] stakes = validators.longs(StakeBook.STAKE);
        long[] weights = validators.longs(StakeBook.WEIGHT);
        byte[] statuses = validators.bytes(StakeBook.STATUS);
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        int rows = validators.rows();
        for (int row = 0; row < rows; row++) {
            byte status = statuses[row];
            int operator = operators[row];
            boolean slashedOnce = (status & StakeBook.SLASHED) != 0;
            census.slashedValidators[operator] += slashedOnce ? 1 : 0;
            if ((status & StakeBook.GONE) != 0) {
                continue;
            }
            census.validators[operator]++;
            census.stake.add(operator, stakes[row]);
            if (weights[row] > 0) {
                census.activeValidators[operator]++;
                census.weight.add(operator, weights[row]);
                if ((status & StakeBook.VOTED) != 0) {
                    census.voted.add(operator, weights[row]);
                }
            }
            if (slashedOnce) {
                census.slashed.add(operator, stakes[row]);
            }
            census.exitingValidators[operator] += (status & StakeBook.EXITING) != 0 ? 1 : 0;
            census.jailedValidators[operator] += (status & StakeBook.JAILED) != 0 ? 1 : 0;
        }
    }

    /** Who is admitted is active, also while a selection by chance leaves it off duty. */
    static void standings(ProtocolState state, Standings out) {
        long[] stakes = state.validators().longs(StakeBook.STAKE);
        long[] weights = state.validators().longs(StakeBook.WEIGHT);
        byte[] statuses = state.validators().bytes(StakeBook.STATUS);
        out.begin(state.rows());
        for (int row = 0; row < state.rows(); row++) {
            boolean slashedOnce = (statuses[row] & StakeBook.SLASHED) != 0;
            out.put(row, stakes[row], standing(statuses[row]), slashedOnce, weights[row] > 0);
        }
    }

    static ValidatorStatus standing(byte status) {
        if ((status & StakeBook.GONE) != 0) {
            return ValidatorStatus.EXITED;
        }
        if ((status & (StakeBook.EXITING | StakeBook.LEFT)) != 0) {
            return ValidatorStatus.EXITING;
        }
        if ((status & (StakeBook.JAILED | StakeBook.BARRED)) != 0) {
            return ValidatorStatus.JAILED;
        }
        return (status & StakeBook.WAITING) != 0 ? ValidatorStatus.PENDING : ValidatorStatus.ACTIVE;
    }
}
