package stakeout.model.tezos;

import java.util.Arrays;
import stakeout.model.consensus.Culprits;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.model.state.ValidatorColumns;

/**
 * By whose doing bakers miss blocks of the present cycle, where it is not their own: who leaves their attestations out. No rule reads
 * it; it says at whom pay is laid that goes by.
 */
final class KeptOutAttestations implements StatePart {
    /** What one missed block weighs, so that up to 16 who are alike answerable for it have whole parts of it. */
    private static final long BLOCK = 720_720;

    /** By row, then by operator; null where nobody else ever was the cause. */
    private long[][] weights;

    private final int operators;

    KeptOutAttestations(int rows, int operators) {
        weights = new long[rows][];
        this.operators = operators;
    }

    static KeptOutAttestations of(ProtocolState state) {
        return state.part(KeptOutAttestations.class);
    }

    @Override
    public KeptOutAttestations copy() {
        KeptOutAttestations copy = new KeptOutAttestations(weights.length, operators);
        Arrays.setAll(copy.weights, row -> weights[row] == null ? null : weights[row].clone());
        return copy;
    }

    /** By whose doing a baker's attestation of this period does not count; null for its own: the denounced must not attest. */
    static Culprits now(ProtocolState state, int row) {
        StakeBook book = StakeBook.of(state);
        boolean forbidden = (state.validators().bytes(BakerColumns.BARS)[row] & BakerColumns.FORBIDDEN) != 0;
        return book.lostVotes == null || forbidden ? null : book.lostVotes.of(row);
    }

    /** A baker misses the blocks of a period. */
    void miss(ProtocolState state, int row, int blocks) {
        Culprits by = now(state, row);
        if (by == null) {
            return;
        }
        if (row >= weights.length) {
            weights = Arrays.copyOf(weights, state.rows());
        }
        if (weights[row] == null) {
            weights[row] = new long[operators];
        }
        by.share(blocks * BLOCK, (operator, part) -> weights[row][operator] += part);
    }

    /**
     * Those whose doing the blocks are that a baker missed, each block weighing the same, and forgets them: a cycle is over. Its own
     * operator is among them for those that nobody else brought about.
     *
     * @return null where all are its own
     */
    Culprits take(ProtocolState state, int row, int missedBlocks) {
        if (row >= weights.length || weights[row] == null) {
            return null;
        }
        long[] each = weights[row];
        weights[row] = null;
        each[state.validators().ints(ValidatorColumns.OPERATOR)[row]] +=
                missedBlocks * BLOCK - Arrays.stream(each).sum();
        int[] everybody = new int[operators];
        Arrays.setAll(everybody, operator -> operator);
        return new Culprits(everybody, each);
    }
}
