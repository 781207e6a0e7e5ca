package stakeout.model.ethereum;

import stakeout.model.state.ProtocolState;

/**
 * The queue in which effective balance leaves by so much Gwei an epoch.
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
public record BalanceExitQueue(EthereumParameters parameters, BalanceChurn churn) implements ExitQueue {

    /** get_activation_exit_churn_limit, Gwei. */
    long activationExitChurn(ProtocolState state) {
        return Math.min(churn.maxPerEpochActivationExitGwei(), balanceChurn(state));
    }

    /** get_consolidation_churn_limit, Gwei. */
    long consolidationChurn(ProtocolState state) {
        return balanceChurn(state) - activationExitChurn(state);
    }

    private long balanceChurn(ProtocolState state) {
        long increment = parameters.balance().incrementGwei();
        long active = state.part(BeaconPart.class).activeGwei(state, increment);
        long most = Math.max(churn.minPerEpochGwei(), active / churn.quotient());
        return most - most % increment;
    }

    @Override
    public int take(ProtocolState state, EthereumColumns columns, int row) {
        BeaconPart beacon = state.part(BeaconPart.class);
        Place place = new Place(beacon.earliestExitEpoch, beacon.exitGweiToConsume)
                .next(first(state), activationExitChurn(state), gwei(columns, row));
        beacon.earliestExitEpoch = place.epoch;
        beacon.exitGweiToConsume = place.gweiLeft;
        return place.epoch;
    }

    /** As {@link #initiateExit}, through the queue of consolidations. */
    void initiateConsolidation(ProtocolState state, EthereumColumns columns, int row) {
        BeaconPart beacon = state.part(BeaconPart.class);
        Place place = new Place(beacon.earliestConsolidationEpoch, beacon.consolidationGweiToConsume)
                .next(first(state), consolidationChurn(state), gwei(columns, row));
        beacon.earliestConsolidationEpoch = place.epoch;
        beacon.consolidationGweiToConsume = place.gweiLeft;
        leaveAt(state, columns, row, place.epoch);
    }

    private int first(ProtocolState state) {
        return firstEpochAfter(BeaconPart.epoch(state));
    }

    private long gwei(EthereumColumns columns, int row) {
        return columns.effective()[row] * parameters.balance().incrementGwei();
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
