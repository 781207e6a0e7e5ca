package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.EXITING;
import static stakeout.model.ethereum.EthereumColumns.FAR_FUTURE;
import static stakeout.model.ethereum.EthereumColumns.WAITING;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Lets validators in and puts poor ones out, in the order of their rows.
 *
 * <pre>
 * no eligibility epoch and effective ≥ minActivation → eligible from E + 1
 * else active and effective ≤ ejection               → exit by the queue
 * else eligible since ≤ finalized and no activation  → active from E + 1 + lookahead
 * </pre>
 *
 * <p>Source: [consensus-specs] electra, process_registry_updates. Unlike deneb: activations are not counted (see
 * {@link CountedRegistryUpdates}), deposits are (see {@link PendingDeposits}). Makes no pass while nobody waits and nobody who stays is poor.
 */
public record RegistryUpdates(EthereumParameters parameters) implements Rule {

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        EpochTotals totals = state.part(BeaconPart.class).totals;
        Ejection ejection = new Ejection(parameters);
        if ((totals.anyStatus & WAITING) == 0 && !ejection.mayBeAny(totals.lowestStaying)) {
            return BlockStep.NOTHING;
        }
        EthereumColumns columns = EthereumColumns.of(state);
        return (from, to) -> {
            for (int row = from; row < to; row++) {
                int status = columns.status()[row];
                boolean poor = (status & (ACTIVE | EXITING)) == ACTIVE && ejection.isPoor(columns, row);
                if (poor || (status & WAITING) != 0) {
                    update(state, columns, row, ejection);
                }
            }
        };
    }

    private void update(ProtocolState state, EthereumColumns columns, int row, Ejection ejection) {
        int epoch = BeaconPart.epoch(state);
        ExitQueue queue = parameters.churn().exitQueue(parameters);
        long effectiveGwei = columns.effective()[row] * parameters.balance().incrementGwei();
        if (columns.eligibilityEpoch()[row] == FAR_FUTURE
                && effectiveGwei >= parameters.entry().minActivationGwei()) {
            columns.eligibilityEpoch()[row] = epoch + 1;
            Statuses.refresh(state, columns, row);
        } else if (columns.isActive(row, epoch) && ejection.isPoor(columns, row)) {
            queue.initiateExit(state, columns, row);
        } else if (columns.activationEpoch()[row] == FAR_FUTURE
                && columns.eligibilityEpoch()[row] <= state.finality().finalized) {
            columns.activationEpoch()[row] = queue.firstEpochAfter(epoch);
            Statuses.refresh(state, columns, row);
        }
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
