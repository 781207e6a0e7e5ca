package stakeout.model.protocol;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.EXITING;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.TARGET;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.state.ProtocolState;

/** Sums Ethereum's validators by operator: stake is balances, weight is effective balance of the active, both in Gwei. */
final class EthereumCensus {
    private final ProtocolState state;
    private final EthereumColumns columns;
    private final Census census;
    private final long incrementGwei;
    private int lastExit;

    EthereumCensus(ProtocolState state, Census census, long incrementGwei) {
        this.state = state;
        this.columns = EthereumColumns.of(state);
        this.census = census;
        this.incrementGwei = incrementGwei;
    }

    void take() {
        int[] operators = columns.operator();
        long[] balances = columns.balance();
        short[] effective = columns.effective();
        byte[] statuses = columns.status();
        byte[] flags = columns.previous();
        int rows = columns.rows();
        for (int start = 0; start < rows; ) {
            int operator = operators[start];
            int key = effective[start] << 10 | statuses[start] << 3 | flags[start];
            long stake = 0;
            int row = start;
            for (;
                    row < rows
                            && operators[row] == operator
                            && (effective[row] << 10 | statuses[row] << 3 | flags[row]) == key;
                    row++) {
                stake += balances[row];
            }
            add(operator, key, row - start, stake);
            if ((key >>> 3 & EXITING) != 0) {
                addExiting(operator, start, row);
            }
            start = row;
        }
        census.exitQueuePeriods = Math.max(0, lastExit - state.period);
        census.total();
    }

    /** Rows of one operator, alike in effective balance, status and flags. */
    private void add(int operator, int key, int count, long stake) {
        int status = key >>> 3 & 0x7F;
        census.stake.add(operator, stake);
        census.validators[operator] += count;
        if ((status & SLASHED) != 0) {
            census.slashed.add(operator, stake);
            census.slashedValidators[operator] += count;
        }
        if ((status & ACTIVE) != 0) {
            long weight = (key >>> 10) * incrementGwei * count;
            census.activeValidators[operator] += count;
            census.weight.add(operator, weight);
            if ((key & TARGET) != 0 && (status & (WAS_ACTIVE | SLASHED)) == WAS_ACTIVE) {
                census.voted.add(operator, weight);
            }
        }
    }

    private void addExiting(int operator, int from, int to) {
        for (int row = from; row < to; row++) {
            if (columns.withdrawableEpoch()[row] > state.period) {
                census.exitingValidators[operator]++;
            }
            int exit = columns.exitEpoch()[row];
            if (exit > state.period) {
                census.exitQueue.add(columns.effective()[row] * incrementGwei);
                lastExit = Math.max(lastExit, exit);
            }
        }
    }
}
