package stakeout.model.ethereum;

import stakeout.model.state.ProtocolState;

/**
 * The queue in which so many validators leave an epoch, whatever they hold.
 *
 * <pre>exit epoch e = max(last exit epoch of all, E + 1 + lookahead), one later if churn or more leave in e</pre>
 *
 * <p>Source: [consensus-specs] phase0, initiate_validator_exit.
 */
public record CountExitQueue(EthereumParameters parameters, CountChurn churn) implements ExitQueue {

    @Override
    public int take(ProtocolState state, EthereumColumns columns, int row) {
        BeaconPart beacon = state.part(BeaconPart.class);
        int first = firstEpochAfter(BeaconPart.epoch(state));
        if (beacon.lastExitEpoch < first) {
            beacon.lastExitEpoch = first;
            beacon.exitsInLastEpoch = 0;
        }
        if (beacon.exitsInLastEpoch >= churn.exits(state, parameters)) {
            beacon.lastExitEpoch = Math.addExact(beacon.lastExitEpoch, 1);
            beacon.exitsInLastEpoch = 0;
        }
        beacon.exitsInLastEpoch++;
        return beacon.lastExitEpoch;
    }
}
