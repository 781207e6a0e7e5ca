package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.FAR_FUTURE;

import stakeout.model.state.ProtocolState;

/**
 * Who may leave when: the queue in which effective balance leaves by so much Gwei an epoch.
 *
 * <pre>
 * churn        = max(minPerEpoch, T / quotient), rounded down to the increment        [Gwei an epoch]
 * exit churn   = min(maxPerEpochActivationExit, churn)
 * consolidation churn = churn − exit churn
 * exit epoch e = max(earliest, E + 1 + lookahead), and as many epochs later as the balance needs beyond what is left of e
 * </pre>
 *
 * <p>Source: [consensus-specs] electra, get_balance_churn_limit, get_activation_exit_churn_limit,
 * get_consolidation_churn_limit, compute_exit_epoch_and_update_churn, compute_consolidation_epoch_and_update_churn,
 * initiate_validator_exit.
 */
public record ExitQueue(EthereumParameters parameters) {

    /** get_activation_exit_churn_limit, Gwei. */
    long activationExitChurn(ProtocolState state) {
        return Math.min(parameters.churn().maxPerEpochActivationExitGwei(), balanceChurn(state));
    }

    /** get_consolidation_churn_limit, Gwei. */
    long consolidationChurn(ProtocolState state) {
        return balanceChurn(state) - activationExitChurn(state);
    }

    private long balanceChurn(ProtocolState state) {
        long increment = parameters.balance().incrementGwei();
        long active = state.part(BeaconPart.class).activeGwei(state, increment);
        long churn = Math.max(
                parameters.churn().minPerEpochGwei(),
                active / parameters.churn().quotient());
        return churn - churn % increment;
    }

    /** compute_activation_exit_epoch: when an entry or an exit of {@code epoch} takes effect at the earliest. */
    int firstEpochAfter(int epoch) {
        return epoch + 1 + parameters.churn().seedLookaheadEpochs();
    }

    /** initiate_validator_exit. Returns whether the row had no exit epoch before. */
    public boolean initiateExit(ProtocolState state, EthereumColumns columns, int row) {
        if (columns.exitEpoch()[row] != FAR_FUTURE) {
            return false;
        }
        BeaconPart beacon = state.part(BeaconPart.class);
        long balance = columns.effective()[row] * parameters.balance().incrementGwei();
        int first = firstEpochAfter(BeaconPart.epoch(state));
        long churn = activationExitChurn(state);
        Place place = new Place(beacon.earliestExitEpoch, beacon.exitGweiToConsume).next(first, churn, balance);
        beacon.earliestExitEpoch = place.epoch;
        beacon.exitGweiToConsume = place.gweiLeft;
        leaveAt(state, columns, row, place.epoch);
        return true;
    }

    /** As {@link #initiateExit}, through the queue of consolidations. */
    void initiateConsolidation(ProtocolState state, EthereumColumns columns, int row) {
        BeaconPart beacon = state.part(BeaconPart.class);
        long balance = columns.effective()[row] * parameters.balance().incrementGwei();
        int first = firstEpochAfter(BeaconPart.epoch(state));
        long churn = consolidationChurn(state);
        Place place = new Place(beacon.earliestConsolidationEpoch, beacon.consolidationGweiToConsume)
                .next(first, churn, balance);
        beacon.earliestConsolidationEpoch = place.epoch;
        beacon.consolidationGweiToConsume = place.gweiLeft;
        leaveAt(state, columns, row, place.epoch);
    }

    private void leaveAt(ProtocolState state, EthereumColumns columns, int row, int exitEpoch) {
        BeaconPart beacon = state.part(BeaconPart.class);
        int withdrawable = Math.addExact(exitEpoch, parameters.exit().minWithdrawabilityDelayEpochs());
        columns.exitEpoch()[row] = exitEpoch;
        columns.withdrawableEpoch()[row] = withdrawable;
        beacon.lastWithdrawableEpoch = Math.max(beacon.lastWithdrawableEpoch, withdrawable);
        Statuses.refresh(state, columns, row);
    }

    /** The end of a queue: the last epoch that has been taken, and how much may still leave in it. */
    private record Place(int epoch, long gweiLeft) {

        Place next(int firstEpoch, long churn, long balance) {
            int at = Math.max(epoch, firstEpoch);
            long left = epoch < firstEpoch ? churn : gweiLeft;
            if (balance > left) {
                long further = (balance - left - 1) / churn + 1;
                at = Math.toIntExact(at + further);
                left += further * churn;
            }
            return new Place(at, left - balance);
        }
    }
}
