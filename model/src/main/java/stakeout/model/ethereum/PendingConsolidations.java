package stakeout.model.ethereum;

import java.util.ArrayDeque;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Moves the stake of consolidated validators to their targets, in the order of request, up to the first source that is not
 * withdrawable by the next epoch. A slashed source is dropped.
 *
 * <pre>moved = min(balance, effective balance)    [Gwei]</pre>
 *
 * <p>Source: [consensus-specs] electra, process_pending_consolidations.
 */
public record PendingConsolidations(long incrementGwei) implements Rule {
    public static final String CAUSE = "transfer:consolidation";

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        ArrayDeque<PendingConsolidation> queue = state.part(BeaconPart.class).pendingConsolidations;
        EthereumColumns columns = EthereumColumns.of(state);
        int nextEpoch = BeaconPart.epoch(state) + 1;
        while (!queue.isEmpty()) {
            int source = queue.peekFirst().source();
            if (!columns.isSlashed(source)) {
                if (columns.withdrawableEpoch()[source] > nextEpoch) {
                    break;
                }
                move(turn, columns, source, queue.peekFirst().target());
            }
            queue.removeFirst();
        }
        return BlockStep.NOTHING;
    }

    private void move(Turn turn, EthereumColumns columns, int source, int target) {
        long moved = columns.take(source, columns.effective()[source] * incrementGwei);
        columns.balance()[target] = Math.addExact(columns.balance()[target], moved);
        int from = columns.operator()[source];
        int to = columns.operator()[target];
        if (from != to) {
            turn.ledger().move(from, to, turn.ledger().cause(CAUSE), moved);
        }
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return !state.part(BeaconPart.class).pendingConsolidations.isEmpty();
    }
}
