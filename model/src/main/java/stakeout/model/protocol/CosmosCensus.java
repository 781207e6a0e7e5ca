package stakeout.model.protocol;

import stakeout.model.cosmos.CosmosChain;
import stakeout.model.cosmos.CosmosValidators;

/** Sums the Hub's validators by operator. Weight is power; the exit queue is all that unbonds. */
record CosmosCensus(CosmosChain chain, long period, Census census) {
    void take() {
        CosmosValidators validators = chain.validators();
        long notBonded = chain.bank().notBondedPool;
        for (int row = 0; row < validators.rows(); row++) {
            if (!validators.has(row, CosmosValidators.REMOVED)) {
                count(validators, row);
                notBonded -= validators.isBonded(row) ? 0 : validators.tokens[row];
            }
        }
        census.exitQueue.add(notBonded);
        long millis = chain.parameters().blockMillis();
        long last = -Math.floorDiv(-chain.unbondings().lastCompletionMillis(), millis);
        census.exitQueuePeriods = notBonded == 0 ? 0 : Math.max(0, last - period);
        census.total();
    }

    private void count(CosmosValidators validators, int row) {
        int operator = validators.operator[row];
        census.validators[operator]++;
        census.stake.add(operator, validators.tokens[row]);
        if (validators.isBonded(row)) {
            census.activeValidators[operator]++;
            census.weight.add(operator, validators.power[row]);
            census.voted.add(operator, validators.voted[row] != 0 ? validators.power[row] : 0);
        }
        if (validators.has(row, CosmosValidators.SLASHED)) {
            census.slashedValidators[operator]++;
            census.slashed.add(operator, validators.tokens[row]);
        }
        if (validators.status[row] == CosmosValidators.UNBONDING) {
            census.exitingValidators[operator]++;
        }
        if (validators.has(row, CosmosValidators.JAILED)) {
            census.jailedValidators[operator]++;
        }
    }
}
