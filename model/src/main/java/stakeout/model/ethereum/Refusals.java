package stakeout.model.ethereum;

import java.util.Arrays;
import stakeout.model.consensus.Exclusion;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotLog;

/** Whose signatures the proposers of an epoch's blocks leave out. */
final class Refusals {
    private static final int[] NONE = {};

    private final EthereumColumns columns;
    private final Exclusion exclusion;
    /** The operators whose blocks are on the chain, by slot; −1 for a slot without. */
    private final int[] operators;

    private final long[] bySlot;

    Refusals(Turn turn, BeaconPart beacon, int[] committee, int[] proposers, SlotLog log) {
        columns = EthereumColumns.of(turn.state());
        exclusion = beacon.exclusion;
        operators = new int[proposers.length];
        bySlot = new long[proposers.length];
        for (int slot = 0; slot < proposers.length && exclusion != null; slot++) {
            boolean hasBlock = ProposerRewards.hasBlock(columns, log, slot, proposers[slot]);
            operators[slot] = hasBlock ? columns.operator()[proposers[slot]] : -1;
            for (int row : committee) {
                bySlot[slot] += columns.current()[row] != 0 && refuses(slot, row) ? 1 : 0;
            }
        }
    }

    private boolean refuses(int slot, int row) {
        return operators[slot] >= 0 && exclusion.leavesOutSignature(operators[slot], columns.operator()[row]);
    }

    /** How many signatures of seats that signed a slot's block leaves out. */
    long ofSlot(int slot) {
        return bySlot[slot];
    }

    /** How many blocks leave out a row's signature. */
    int of(int row) {
        return by(row).length;
    }

    /** The operators whose blocks leave out a row's signature, one for each block. */
    int[] by(int row) {
        if (exclusion == null) {
            return NONE;
        }
        int[] refusing = new int[operators.length];
        int count = 0;
        for (int slot = 0; slot < operators.length; slot++) {
            if (refuses(slot, row)) {
                refusing[count++] = operators[slot];
            }
        }
        return Arrays.copyOf(refusing, count);
    }
}
