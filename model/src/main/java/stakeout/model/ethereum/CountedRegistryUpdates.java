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
 * Puts poor validators out, and lets so many in an epoch, those first who have been eligible longest.
 *
 * <pre>
 * no eligibility epoch and effective ≥ minActivation → eligible from E + 1
 * active and effective ≤ ejection                    → exit by the queue
 * then, of those eligible since ≤ finalized without an activation epoch, in the order of (eligibility epoch, row), as many
 * as the activation churn admits                     → active from E + 1 + lookahead
 * </pre>
 *
 * <p>Source: [consensus-specs] phase0 and deneb, process_registry_updates; in force until Electra. Unlike {@link RegistryUpdates}
 * a row may become eligible and be ejected in the same epoch. Makes no pass while nobody waits and nobody who stays is poor.
 */
public record CountedRegistryUpdates(EthereumParameters parameters, CountChurn churn) implements Rule {

    @Override
    public BlockStep prepare(Turn turn) {
        EpochTotals totals = turn.state().part(BeaconPart.class).totals;
        boolean idle = (totals.anyStatus & WAITING) == 0 && !new Ejection(parameters).mayBeAny(totals.lowestStaying);
        return idle ? BlockStep.NOTHING : new Step(turn.state());
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }

    private final class Step implements BlockStep {
        private final ProtocolState state;
        private final EthereumColumns columns;
        private final ExitQueue queue;
        private final int epoch;
        private final int least;
        private final Ejection ejection = new Ejection(parameters);
        /** The first of the queue so far, as (eligibility epoch, row), ascending. */
        private final long[] first;

        private int queued;

        Step(ProtocolState state) {
            this.state = state;
            columns = EthereumColumns.of(state);
            queue = churn.exitQueue(parameters);
            epoch = BeaconPart.epoch(state);
            least = parameters.capIncrements(false);
            first = new long[churn.activations(state, parameters)];
        }

        @Override
        public void apply(int from, int to) {
            byte[] statuses = columns.status();
            for (int row = from; row < to; row++) {
                int status = statuses[row];
                if ((status & WAITING) != 0) {
                    await(row);
                }
                if ((status & (ACTIVE | EXITING)) == ACTIVE && ejection.isPoor(columns, row)) {
                    queue.initiateExit(state, columns, row);
                }
            }
        }

        private void await(int row) {
            if (columns.eligibilityEpoch()[row] == FAR_FUTURE) {
                if (columns.effective()[row] >= least) {
                    columns.eligibilityEpoch()[row] = epoch + 1;
                    Statuses.refresh(state, columns, row);
                }
            } else if (columns.activationEpoch()[row] == FAR_FUTURE
                    && columns.eligibilityEpoch()[row] <= state.finality().finalized) {
                line((long) columns.eligibilityEpoch()[row] << 32 | row);
            }
        }

        /** Keeps the place if it is among the first. */
        private void line(long place) {
            int at = queued < first.length ? queued++ : first.length;
            while (at > 0 && first[at - 1] > place) {
                at--;
                if (at + 1 < first.length) {
                    first[at + 1] = first[at];
                }
            }
            if (at < first.length) {
                first[at] = place;
            }
        }

        @Override
        public void finish() {
            for (int i = 0; i < queued; i++) {
                int row = (int) first[i];
                columns.activationEpoch()[row] = queue.firstEpochAfter(epoch);
                Statuses.refresh(state, columns, row);
            }
        }
    }
}
