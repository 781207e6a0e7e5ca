package stakeout.agents.operator;

import java.util.Arrays;
import stakeout.model.consensus.IntentColumn;

/** What befalls validators in the coming step, whatever their operators decide: an outage, a bug, a thief with their keys. */
public final class Mishaps {
    private int[] rows = new int[16];
    private byte[] intents = new byte[16];
    private int size;

    /** Nothing befalls anybody. */
    public void clear() {
        size = 0;
    }

    /** A validator will do this; what befalls it last counts. */
    public void strike(int row, byte intent) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            intents = Arrays.copyOf(intents, 2 * size);
        }
        rows[size] = row;
        intents[size++] = intent;
    }

    /** Puts what befalls validators in place of what their operators decided. */
    public void apply(IntentColumn decided) {
        for (int i = 0; i < size; i++) {
            decided.set(rows[i], intents[i]);
        }
    }
}
