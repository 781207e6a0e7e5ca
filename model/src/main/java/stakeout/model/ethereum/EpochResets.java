package stakeout.model.ethereum;

import java.util.Arrays;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Makes room for the next epoch: its place in the ring of slashings is cleared, this epoch's participation becomes the
 * previous one, and the current one is empty.
 *
 * <p>Source: [consensus-specs] phase0, process_slashings_reset; altair, process_participation_flag_updates.
 */
public record EpochResets() implements Rule {

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        BeaconPart beacon = state.part(BeaconPart.class);
        return new BlockStep() {
            @Override
            public void apply(int from, int to) {}

            @Override
            public void finish() {
                int next = (int) ((state.period + 1) % beacon.slashingsLength());
                beacon.setSlashings(next, 0);
                state.validators().swap(EthereumColumns.PREVIOUS, EthereumColumns.CURRENT);
                byte[] current = state.validators().bytes(EthereumColumns.CURRENT);
                Arrays.fill(current, 0, state.rows(), (byte) 0);
                beacon.lostBefore = beacon.lost;
                beacon.lost = null;
            }
        };
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
