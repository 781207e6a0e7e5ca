package stakeout.model.ethereum;

import stakeout.model.state.Finality;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** The same world with its rows in the opposite order; the queues must be empty. */
final class Reversal {
    private Reversal() {}

    static ProtocolState of(ProtocolState state, EthereumParameters parameters) {
        int rows = state.rows();
        ValidatorColumns registry = new ValidatorColumns(rows);
        EthereumColumns to = EthereumColumns.register(registry);
        EthereumColumns from = EthereumColumns.of(state);
        for (int row = 0; row < rows; row++) {
            int other = rows - 1 - row;
            to.operator()[other] = from.operator()[row];
            to.balance()[other] = from.balance()[row];
            to.effective()[other] = from.effective()[row];
            to.score()[other] = from.score()[row];
            to.previous()[other] = from.previous()[row];
            to.status()[other] = from.status()[row];
            to.eligibilityEpoch()[other] = from.eligibilityEpoch()[row];
            to.activationEpoch()[other] = from.activationEpoch()[row];
            to.exitEpoch()[other] = from.exitEpoch()[row];
            to.withdrawableEpoch()[other] = from.withdrawableEpoch()[row];
        }
        ProtocolState reversed = new ProtocolState(registry, new WideSum());
        reversed.supply().add(state.supply());
        reversed.period = state.period;
        Finality finality = reversed.finality();
        finality.justificationBits = state.finality().justificationBits;
        finality.previousJustified = state.finality().previousJustified;
        finality.justified = state.finality().justified;
        finality.finalized = state.finality().finalized;
        BeaconPart beacon = new BeaconGenesis(parameters).begin(reversed);
        beacon.earliestExitEpoch = state.part(BeaconPart.class).earliestExitEpoch;
        return reversed;
    }
}
