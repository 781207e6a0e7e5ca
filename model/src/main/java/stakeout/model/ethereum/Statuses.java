package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.COMPOUNDING;
import static stakeout.model.ethereum.EthereumColumns.ELIGIBLE;
import static stakeout.model.ethereum.EthereumColumns.EXITING;
import static stakeout.model.ethereum.EthereumColumns.FAR_FUTURE;
import static stakeout.model.ethereum.EthereumColumns.SLASHED;
import static stakeout.model.ethereum.EthereumColumns.WAITING;
import static stakeout.model.ethereum.EthereumColumns.WAS_ACTIVE;

import stakeout.model.state.ProtocolState;

/**
 * Keeps the status bits that follow from the epochs of a row, so that an ordinary epoch reads one byte instead of five
 * integers. A pass over all rows is made only when an epoch arrives in which some row's bits change.
 */
final class Statuses {
    private Statuses() {}

    /** After {@code state.period} moved on. */
    static void advance(ProtocolState state) {
        BeaconPart beacon = state.part(BeaconPart.class);
        if (state.period >= beacon.nextStatusChange) {
            refreshAll(state);
        }
    }

    /** Recomputes every row's bits, and in which epoch the next row's bits change. */
    static void refreshAll(ProtocolState state) {
        EthereumColumns columns = EthereumColumns.of(state);
        int epoch = BeaconPart.epoch(state);
        int next = FAR_FUTURE;
        byte[] statuses = columns.status();
        for (int row = 0; row < columns.rows(); row++) {
            if (isAtRest(columns, row, epoch)) {
                statuses[row] = (byte) ((statuses[row] & COMPOUNDING) | ACTIVE | WAS_ACTIVE | ELIGIBLE);
            } else {
                statuses[row] = compute(columns, row, epoch);
                next = Math.min(next, nextChange(columns, row, epoch));
            }
        }
        state.part(BeaconPart.class).nextStatusChange = next;
    }

    /** Whether a row is on duty, has been in the epoch before, and nothing is in store for it: most are. */
    private static boolean isAtRest(EthereumColumns columns, int row, int epoch) {
        return columns.exitEpoch()[row] == FAR_FUTURE
                && columns.activationEpoch()[row] < epoch
                && columns.eligibilityEpoch()[row] != FAR_FUTURE
                && (columns.status()[row] & SLASHED) == 0;
    }

    /** Recomputes one row's bits, after its epochs or its slashed bit changed. */
    static void refresh(ProtocolState state, EthereumColumns columns, int row) {
        int epoch = BeaconPart.epoch(state);
        columns.status()[row] = compute(columns, row, epoch);
        BeaconPart beacon = state.part(BeaconPart.class);
        beacon.nextStatusChange = Math.min(beacon.nextStatusChange, nextChange(columns, row, epoch));
    }

    private static byte compute(EthereumColumns columns, int row, int epoch) {
        int previous = Math.max(epoch - 1, 0);
        int bits = columns.status()[row] & (SLASHED | COMPOUNDING);
        if (columns.isActive(row, epoch)) {
            bits |= ACTIVE;
        }
        if (columns.isActive(row, previous)) {
            bits |= WAS_ACTIVE | ELIGIBLE;
        } else if ((bits & SLASHED) != 0 && previous + 1 < columns.withdrawableEpoch()[row]) {
            bits |= ELIGIBLE;
        }
        if (columns.exitEpoch()[row] != FAR_FUTURE) {
            bits |= EXITING;
        }
        if (columns.activationEpoch()[row] == FAR_FUTURE || columns.eligibilityEpoch()[row] == FAR_FUTURE) {
            bits |= WAITING;
        }
        return (byte) bits;
    }

    private static int nextChange(EthereumColumns columns, int row, int epoch) {
        int next = Math.min(after(columns.activationEpoch()[row], epoch), after(columns.exitEpoch()[row], epoch));
        int withdrawable = columns.withdrawableEpoch()[row];
        return columns.isSlashed(row) && withdrawable > epoch ? Math.min(next, withdrawable) : next;
    }

    /** The first of {@code event} (the current epoch changes) and {@code event + 1} (the previous one) after {@code epoch}. */
    private static int after(int event, int epoch) {
        if (event > epoch) {
            return event;
        }
        return event == epoch ? event + 1 : FAR_FUTURE;
    }
}
