package stakeout.model.protocol;

import stakeout.model.cardano.CardanoChain;
import stakeout.model.cardano.PoolColumns;
import stakeout.model.cardano.StakeSnapshot;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Sums the pools by operator. Weight is stake in the snapshot that elects leaders; nothing ever waits to leave. */
record CardanoCensus(ProtocolState state, Census census) {
    void take() {
        ValidatorColumns validators = state.validators();
        int[] operators = validators.ints(ValidatorColumns.OPERATOR);
        byte[] statuses = validators.bytes(PoolColumns.STATUS);
        long[] stakes = validators.longs(PoolColumns.STAKE);
        StakeSnapshot set = CardanoChain.of(state).set();
        for (int pool = 0; pool < validators.rows(); pool++) {
            int operator = operators[pool];
            byte status = statuses[pool];
            if ((status & PoolColumns.RETIRED) == 0) {
                census.validators[operator]++;
                census.stake.add(operator, stakes[pool]);
                census.exitingValidators[operator] += (status & PoolColumns.RETIRING) != 0 ? 1 : 0;
            }
            long weight = set.stake(pool);
            if (weight > 0) {
                census.activeValidators[operator]++;
                census.weight.add(operator, weight);
                census.voted.add(operator, (status & PoolColumns.VOTED) != 0 ? weight : 0);
            }
        }
        census.total();
    }
}
