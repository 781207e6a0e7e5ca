package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.FAR_FUTURE;

import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Credits a deposit: to the validator of its key, or to a new one. A new key with a bad signature loses the money.
 *
 * <p>Source: [consensus-specs] electra, apply_pending_deposit; phase0, apply_deposit.
 */
record Admission(EthereumParameters parameters) {

    void apply(Turn turn, PendingDeposit deposit) {
        int row = turn.state().part(BeaconPart.class).rowOfKey(deposit.key());
        if (row >= 0) {
            credit(turn, row, deposit);
        } else {
            admit(turn, deposit);
        }
    }

    private static void credit(Turn turn, int row, PendingDeposit deposit) {
        EthereumColumns columns = EthereumColumns.of(turn.state());
        columns.balance()[row] = Math.addExact(columns.balance()[row], deposit.gwei());
        int owner = columns.operator()[row];
        if (owner != deposit.operator()) {
            turn.ledger()
                    .move(deposit.operator(), owner, turn.ledger().cause(PendingDeposits.TRANSFER), deposit.gwei());
        }
    }

    private void admit(Turn turn, PendingDeposit deposit) {
        ProtocolState state = turn.state();
        if (!deposit.validSignature()) {
            turn.ledger().burn(deposit.operator(), turn.ledger().cause(PendingDeposits.LOST), deposit.gwei());
            state.supply().add(-deposit.gwei());
            return;
        }
        BeaconPart beacon = state.part(BeaconPart.class);
        boolean compounding = deposit.compounding() && parameters.allowsCompounding();
        int row = state.validators().append(deposit.operator());
        EthereumColumns columns = EthereumColumns.of(state);
        columns.balance()[row] = deposit.gwei();
        columns.status()[row] = compounding ? EthereumColumns.COMPOUNDING : 0;
        columns.effective()[row] = (short)
                Math.min(deposit.gwei() / parameters.balance().incrementGwei(), parameters.capIncrements(compounding));
        columns.eligibilityEpoch()[row] = FAR_FUTURE;
        columns.activationEpoch()[row] = FAR_FUTURE;
        columns.exitEpoch()[row] = FAR_FUTURE;
        columns.withdrawableEpoch()[row] = FAR_FUTURE;
        Statuses.refresh(state, columns, row);
        beacon.appended(row, deposit.key());
        beacon.segments.extend(columns);
    }
}
