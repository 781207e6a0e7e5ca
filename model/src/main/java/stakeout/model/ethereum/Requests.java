package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;
import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.COMPOUNDING;
import static stakeout.model.ethereum.EthereumColumns.EXITING;

import stakeout.model.ledger.Ledger;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * What validators may ask for of their own will. A request that the protocol would ignore answers false and changes nothing.
 *
 * <p>Source: [consensus-specs] electra, process_voluntary_exit, process_deposit_request, process_consolidation_request,
 * switch_to_compounding_validator; phase0, process_deposit. Unlike it: everybody may ask only for what is theirs, so that no signature or source
 * address is checked; no partial withdrawals; before Electra a deposit is known at once, not after some hours of votes on it.
 */
public record Requests(EthereumParameters parameters) {
    public static final String DEPOSIT = "deposit:stake";
    private static final int NEW_VALIDATOR = -1;

    /** Starts the exit of an active row that has served long enough. */
    public boolean exit(ProtocolState state, int row) {
        EthereumColumns columns = EthereumColumns.of(state);
        return mayLeave(columns, row, BeaconPart.epoch(state))
                && parameters.churn().exitQueue(parameters).initiateExit(state, columns, row);
    }

    private boolean mayLeave(EthereumColumns columns, int row, int epoch) {
        return isStaying(columns, row)
                && epoch >= columns.activationEpoch()[row] + parameters.exit().shardCommitteePeriodEpochs();
    }

    private static boolean isStaying(EthereumColumns columns, int row) {
        return (columns.status()[row] & (ACTIVE | EXITING)) == ACTIVE;
    }

    /**
     * Pays for a new validator of {@code operator} from outside. Since Electra it takes its place when final and admitted; before,
     * at once, to wait there.
     */
    public void depositNew(Turn turn, int operator, boolean compounding, long gwei) {
        deposit(turn, NEW_VALIDATOR, operator, compounding, gwei);
    }

    /** Pays more stake for a row, from outside, by its operator; queued as a new one's. */
    public void depositMore(Turn turn, int row, long gwei) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        deposit(turn, row, columns.operator()[row], columns.isCompounding(row), gwei);
    }

    private void deposit(Turn turn, int row, int operator, boolean compounding, long gwei) {
        long least = parameters.balance().incrementGwei();
        checkArgument(gwei >= least, "a deposit (%s Gwei) must be at least %s Gwei.", gwei, least);
        ProtocolState state = turn.state();
        BeaconPart beacon = state.part(BeaconPart.class);
        Ledger ledger = turn.ledger();
        ledger.move(ledger.accounts().outside(), operator, ledger.cause(DEPOSIT), gwei);
        int key = row == NEW_VALIDATOR ? beacon.freshKey() : beacon.keyOfRow(row);
        // The last slot: the deposit counts as final only when the whole epoch is.
        long slot = (state.period + 1) * parameters.time().slotsPerEpoch() - 1;
        parameters.churn().receive(turn, parameters, new PendingDeposit(key, operator, compounding, gwei, slot, true));
    }

    /** Lets a row's effective balance grow to the larger cap; what it holds above the smaller one queues as a deposit. */
    public boolean switchToCompounding(ProtocolState state, int row) {
        EthereumColumns columns = EthereumColumns.of(state);
        if (!parameters.allowsCompounding() || columns.isCompounding(row) || !isStaying(columns, row)) {
            return false;
        }
        columns.status()[row] |= COMPOUNDING;
        long excess = columns.balance()[row] - parameters.entry().minActivationGwei();
        if (excess > 0) {
            BeaconPart beacon = state.part(BeaconPart.class);
            columns.balance()[row] -= excess;
            int operator = columns.operator()[row];
            beacon.pendingDeposits.add(new PendingDeposit(beacon.keyOfRow(row), operator, true, excess, 0, true));
        }
        return true;
    }

    /** Starts to move the stake of one row to a compounding one. */
    public boolean consolidate(ProtocolState state, int source, int target) {
        EthereumColumns columns = EthereumColumns.of(state);
        BeaconPart beacon = state.part(BeaconPart.class);
        if (!(parameters.churn() instanceof BalanceChurn churn)) {
            return false;
        }
        BalanceExitQueue queue = churn.exitQueue(parameters);
        if (source == target
                || beacon.pendingConsolidations.size() >= churn.pendingConsolidationsLimit()
                || queue.consolidationChurn(state) <= parameters.entry().minActivationGwei()
                || !columns.isCompounding(target)
                || !isStaying(columns, target)
                || !mayLeave(columns, source, BeaconPart.epoch(state))) {
            return false;
        }
        queue.initiateConsolidation(state, columns, source);
        beacon.pendingConsolidations.add(new PendingConsolidation(source, target));
        return true;
    }
}
