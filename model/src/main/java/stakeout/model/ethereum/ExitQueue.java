package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.FAR_FUTURE;

import stakeout.model.state.ProtocolState;

/**
 * Who may leave when. A validator leaves once, at the end of the queue; it is withdrawable some time after its exit.
 *
 * <pre>exit epoch ≥ E + 1 + lookahead;  withdrawable = exit epoch + minWithdrawabilityDelay</pre>
 *
 * <p>Source: [consensus-specs] phase0, initiate_validator_exit, compute_activation_exit_epoch.
 */
public sealed interface ExitQueue permits BalanceExitQueue, CountExitQueue {
    EthereumParameters parameters();

    /** Takes the place at the end of the queue that a row needs, and answers its exit epoch. */
    int take(ProtocolState state, EthereumColumns columns, int row);

    /** Starts a row's exit. Returns whether it had no exit epoch before. */
    default boolean initiateExit(ProtocolState state, EthereumColumns columns, int row) {
        if (columns.exitEpoch()[row] != FAR_FUTURE) {
            return false;
        }
        leaveAt(state, columns, row, take(state, columns, row));
        return true;
    }

    /** When an entry or an exit of {@code epoch} takes effect at the earliest. */
    default int firstEpochAfter(int epoch) {
        return epoch + 1 + parameters().churn().seedLookaheadEpochs();
    }

    /** Writes a row's exit down. */
    default void leaveAt(ProtocolState state, EthereumColumns columns, int row, int exitEpoch) {
        int withdrawable = Math.addExact(exitEpoch, parameters().exit().minWithdrawabilityDelayEpochs());
        columns.exitEpoch()[row] = exitEpoch;
        columns.withdrawableEpoch()[row] = withdrawable;
        BeaconPart beacon = state.part(BeaconPart.class);
        beacon.lastWithdrawableEpoch = Math.max(beacon.lastWithdrawableEpoch, withdrawable);
        Statuses.refresh(state, columns, row);
    }
}
