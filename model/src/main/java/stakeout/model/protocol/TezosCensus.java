package stakeout.model.protocol;

import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.tezos.TezosParameters;
import stakeout.model.tezos.UnstakeRequests;

/** Sums the bakers of Tezos by operator. */
final class TezosCensus {
    private TezosCensus() {}

    static void take(ProtocolState state, Census census, TezosParameters parameters) {
        ValidatorColumns columns = state.validators();
        long[] stakes = columns.longs(StakeBook.STAKE);
        long[] weights = columns.longs(StakeBook.WEIGHT);
        byte[] statuses = columns.bytes(StakeBook.STATUS);
        int[] operators = columns.ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < state.rows(); row++) {
            byte status = statuses[row];
            int operator = operators[row];
            boolean slashed = (status & StakeBook.SLASHED) != 0;
            census.slashedValidators[operator] += slashed ? 1 : 0;
            if ((status & StakeBook.GONE) != 0) {
                continue;
            }
            census.validators[operator]++;
            census.stake.add(operator, stakes[row]);
            if (slashed) {
                census.slashed.add(operator, stakes[row]);
            }
            if (weights[row] > 0) {
                census.activeValidators[operator]++;
                census.weight.add(operator, weights[row]);
                if ((status & StakeBook.VOTED) != 0) {
                    census.voted.add(operator, weights[row]);
                }
            }
            census.exitingValidators[operator] += (status & StakeBook.EXITING) != 0 ? 1 : 0;
            census.jailedValidators[operator] += (status & StakeBook.JAILED) != 0 ? 1 : 0;
        }
        UnstakeRequests requests = state.part(UnstakeRequests.class);
        for (int entry = 0; entry < requests.size(); entry++) {
            census.exitQueue.add(requests.held(entry));
        }
        census.exitQueuePeriods = requests.size() == 0
                ? 0
                : (long) parameters.staking().unstakeCycles()
                        * parameters.clock().periodsPerCycle();
        census.total();
    }
}
