package stakeout.model.ethereum;

import java.util.function.IntToLongFunction;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Takes from each slashed row that is half a window from being withdrawable what its effective balance has to pay. */
final class CorrelationStep implements BlockStep {
    private final EthereumColumns columns;
    private final ProtocolState state;
    private final Ledger ledger;
    private final int cause;
    private final int due;
    private final IntToLongFunction penalty;

    /** @param penalty Gwei, by effective balance in increments */
    CorrelationStep(Turn turn, EthereumParameters.Slashing slashing, IntToLongFunction penalty) {
        state = turn.state();
        columns = EthereumColumns.of(state);
        ledger = turn.ledger();
        cause = ledger.cause(CorrelationPenalty.CAUSE);
        due = BeaconPart.epoch(state) + slashing.windowEpochs() / 2;
        this.penalty = penalty;
    }

    @Override
    public void apply(int from, int to) {
        for (int row = from; row < to; row++) {
            if (columns.isSlashed(row) && columns.withdrawableEpoch()[row] == due) {
                long taken = columns.take(row, penalty.applyAsLong(columns.effective()[row]));
                ledger.burn(columns.operator()[row], cause, taken);
                state.supply().add(-taken);
            }
        }
    }
}
