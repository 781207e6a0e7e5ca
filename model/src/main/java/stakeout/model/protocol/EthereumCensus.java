package stakeout.model.protocol;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.EXITING;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.WAITING;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

import java.util.Arrays;
import stakeout.model.ethereum.BeaconPart;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.FlagCounts;
import stakeout.model.ethereum.PendingDeposit;
import stakeout.model.ethereum.RowSpans;
import stakeout.model.state.ProtocolState;

/** Sums Ethereum's validators by operator: stake is balances, weight is effective balance of the active, both in Gwei. */
final class EthereumCensus {
    private static final int TARGET_FLAG = 1;

    private final ProtocolState state;
    private final EthereumColumns columns;
    private final Census census;
    private final EthereumParameters parameters;
    private final long incrementGwei;
    private int lastExit;
    private boolean someoneWaits;

    EthereumCensus(ProtocolState state, Census census, EthereumParameters parameters) {
        this.state = state;
        this.columns = EthereumColumns.of(state);
        this.census = census;
        this.parameters = parameters;
        incrementGwei = parameters.balance().incrementGwei();
    }

    void take() {
        RowSpans spans = new RowSpans(columns);
        FlagCounts flags = new FlagCounts(columns.previous());
        int[] operators = columns.operator();
        int rows = columns.rows();
        for (int from = 0; from < rows; ) {
            int same = Arrays.mismatch(operators, from, rows - 1, operators, from + 1, rows);
            int end = same < 0 ? rows : from + 1 + same;
            while (from < end) {
                int to = spans.end(from, end, rows);
                long votes = flags.count(from, to, rows);
                add(operators[from], from, to, FlagCounts.of(votes, TARGET_FLAG));
                from = to;
            }
        }
        census.exitQueuePeriods = Math.max(0, lastExit - state.period);
        for (PendingDeposit deposit : state.part(BeaconPart.class).pendingDeposits) {
            census.entryQueue.add(deposit.gwei());
            someoneWaits = true;
        }
        census.entryQueuePeriods = someoneWaits ? parameters.churn().entryQueueEpochs(state, parameters) : 0;
        census.total();
    }

    /** Rows of one operator, alike in effective balance and status, of which so many voted for the target. */
    private void add(int operator, int from, int to, int votes) {
        int status = columns.status()[from];
        int count = to - from;
        long stake = 0;
        long[] balances = columns.balance();
        for (int row = from; row < to; row++) {
            stake += balances[row];
        }
        census.stake.add(operator, stake);
        census.validators[operator] += count;
        if ((status & SLASHED) != 0) {
            census.slashed.add(operator, stake);
            census.slashedValidators[operator] += count;
        }
        if ((status & ACTIVE) != 0) {
            long weight = columns.effective()[from] * incrementGwei;
            census.activeValidators[operator] += count;
            census.weight.add(operator, weight * count);
            if ((status & (WAS_ACTIVE | SLASHED)) == WAS_ACTIVE) {
                census.voted.add(operator, weight * votes);
            }
        }
        if ((status & EXITING) != 0) {
            addExiting(operator, from, to);
        }
        if ((status & WAITING) != 0) {
            addWaiting(from, to);
        }
    }

    /** Rows that hold enough to be active, and are not yet to be. */
    private void addWaiting(int from, int to) {
        if (columns.effective()[from] >= parameters.capIncrements(false)) {
            for (int row = from; row < to; row++) {
                if (columns.activationEpoch()[row] == EthereumColumns.FAR_FUTURE) {
                    census.entryQueue.add(columns.effective()[row] * incrementGwei);
                    someoneWaits = true;
                }
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
