package stakeout.model.protocol;

import stakeout.model.polkadot.PolkadotChain;
import stakeout.model.polkadot.PolkadotColumns;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Sums Polkadot's validators by operator. Weight is seats; the exit queue is all that unbonds. Stake of nominators none of whose
 * validators is elected stands behind nobody.
 */
record PolkadotCensus(ProtocolState state, Census census) {
    void take() {
        ValidatorColumns validators = state.validators();
        PolkadotChain chain = PolkadotChain.at(state);
        byte[] statuses = validators.bytes(PolkadotColumns.STATUS);
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < validators.rows(); row++) {
            int operator = operators[row];
            byte status = statuses[row];
            boolean active = (status & PolkadotColumns.ACTIVE) != 0;
            boolean chilled = (status & PolkadotColumns.CHILLED) != 0;
            chain.addBehindTo(row, census.stake, operator);
            census.validators[operator] += active || !chilled ? 1 : 0;
            census.activeValidators[operator] += active ? 1 : 0;
            census.weight.add(operator, active ? 1 : 0);
            census.voted.add(operator, active && (status & PolkadotColumns.VOTED) != 0 ? 1 : 0);
            census.exitingValidators[operator] += chilled && active ? 1 : 0;
            if ((status & PolkadotColumns.SLASHED) != 0) {
                census.slashedValidators[operator]++;
                chain.addBehindTo(row, census.slashed, operator);
            }
        }
        long[] last = {state.period};
        chain.chunks((account, era, value) -> {
            census.exitQueue.add(value);
            last[0] = Math.max(last[0], era);
        });
        census.exitQueuePeriods = last[0] - state.period;
        census.total();
    }
}
