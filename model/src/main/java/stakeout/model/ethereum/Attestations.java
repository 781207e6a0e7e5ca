package stakeout.model.ethereum;

import static stakeout.model.ethereum.EthereumColumns.ACTIVE;
import static stakeout.model.ethereum.EthereumColumns.ALL_FLAGS;

import java.util.Arrays;
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
        int rows = columns.rows();
        int row = 0;
        int sameIntent = 0;
        int sameStatus = 0;
        for (int segment = 0; row < rows; segment++) {
            int end = segments.end(segment);
            int timely = timely(table, columns.operator()[row]);
            sameIntent = sameIntent > row ? sameIntent : RowSpans.sameUntil(bytes, row, rows);
            sameStatus = sameStatus > row ? sameStatus : RowSpans.sameUntil(status, row, rows);
            int same = Math.min(end, Math.min(sameIntent, sameStatus));
            Arrays.fill(flags, row, same, flags(timely, bytes[row], status[row]));
            for (row = same; row < end; row++) {
                flags[row] = flags(timely, bytes[row], status[row]);
            }
        }
    }

    private static byte flags(int timely, byte intent, byte status) {
        int votes = timely >>> intent & status / ACTIVE & 1;
        return (byte) (votes * ALL_FLAGS);
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
