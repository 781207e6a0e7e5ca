package stakeout.agents.chain;

import java.util.Arrays;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.protocol.Protocol;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Double votes on two branches. Each side holds one of the two votes, so nothing can be proved before the branches meet; then
 * all of it can, one offence a validator: its last.
 */
public final class Evidence {
    private static final long NONE = -1;

    private int[] sideOf;
    private int side;
    private long[] lastDoubleVote = new long[0];
    private boolean recorded;
    private boolean provable;

    /** Double votes count from now on where an operator stands on the given side, which reaches both branches. */
    void watch(int[] sides, int reachesBoth) {
        sideOf = sides;
        side = reachesBoth;
    }

    void record(Protocol protocol, ProtocolState state, IntentColumn intents) {
        int rows = state.rows();
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        byte[] bytes = intents.bytes();
        for (int row = 0; row < rows; row++) {
            if (bytes[row] == Intent.VOTE_BOTH && sideOf[operatorOf[row]] == side && protocol.weight(state, row) > 0) {
                room(rows);
                lastDoubleVote[row] = state.period;
                recorded = true;
            }
        }
    }

    private void room(int rows) {
        if (lastDoubleVote.length < rows) {
            int before = lastDoubleVote.length;
            lastDoubleVote = Arrays.copyOf(lastDoubleVote, rows);
            Arrays.fill(lastDoubleVote, before, rows, NONE);
        }
    }

    /** The branches meet. */
    void meet() {
        provable |= recorded;
    }

    /** Whether evidence waits to be included. */
    public boolean isProvable() {
        return provable;
    }

    /** The offence that can be proved against a row, or null. */
    public Offence against(int row) {
        return row < lastDoubleVote.length && lastDoubleVote[row] != NONE
                ? new Offence(row, lastDoubleVote[row], Offence.Kind.EQUIVOCATION)
                : null;
    }

    /** All of it has been included. */
    public void clear() {
        Arrays.fill(lastDoubleVote, NONE);
        recorded = false;
        provable = false;
    }
}
