package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.ALL_FLAGS;

import stakeout.model.consensus.Exclusion;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.LostVotes;
import stakeout.model.consensus.VoteTable;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Writes the votes of an epoch: an active validator whose vote arrives in time has all three flags, any other has none. A
 * slashed validator's vote is written too; it does not count.
 *
 * <p>Source: [consensus-specs] altair, process_attestation. Unlike it: source, target and head arrive together or not at all, unless proposers leave
 * votes out.
 */
public final class Attestations {
    private Attestations() {}

    public static void write(ProtocolState state, IntentColumn intents, VoteTable table) {
        EthereumColumns columns = EthereumColumns.of(state);
        BeaconPart beacon = state.part(BeaconPart.class);
        intents.grow(columns.rows());
        beacon.inclusion = null;
        beacon.exclusion = null;
        beacon.lost = LostVotes.keptOut(table, intents, columns.operator(), columns.rows());
        OperatorSegments segments = beacon.segments;
        segments.extend(columns);
        byte[] bytes = intents.bytes();
        byte[] flags = columns.current();
        byte[] status = columns.status();
        int row = 0;
        for (int segment = 0; row < columns.rows(); segment++) {
            int end = segments.end(segment);
            int timely = timely(table, columns.operator()[row]);
            for (; row < end; row++) {
                int votes = timely >>> bytes[row] & status[row] / ACTIVE & 1;
                flags[row] = (byte) (votes * ALL_FLAGS);
            }
        }
    }

    /** Lets the votes just written land where proposers take them; see {@link Inclusion}. */
    public static void leaveOut(Turn turn, EthereumParameters parameters, Exclusion exclusion) {
        BeaconPart beacon = turn.state().part(BeaconPart.class);
        beacon.inclusion = Inclusion.of(turn, parameters, exclusion);
        beacon.exclusion = exclusion;
    }

    /** Bit i: intent i of this operator counts. */
    private static int timely(VoteTable table, int operator) {
        int bits = 0;
        for (byte intent = 0; intent < Intent.COUNT; intent++) {
            bits |= table.counts(operator, intent) ? 1 << intent : 0;
        }
        return bits;
    }
}
