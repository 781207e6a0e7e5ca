package stakeout.model.consensus;

import java.util.Arrays;

/** The intents of all validators for one period, one byte each (see {@link Intent}). */
public final class IntentColumn {
    private byte[] intents;

    public IntentColumn(int rows) {
        intents = new byte[rows];
    }

    public void set(int row, byte intent) {
        intents[row] = intent;
    }

    public void fill(int from, int to, byte intent) {
        Arrays.fill(intents, from, to, intent);
    }

    public byte get(int row) {
        return intents[row];
    }

    /** The bytes themselves, for loops; at least as long as the validator set. */
    public byte[] bytes() {
        return intents;
    }

    /** Makes room for validators that joined; new rows are offline until their operator decides. */
    public void grow(int rows) {
        if (rows > intents.length) {
            intents = Arrays.copyOf(intents, rows + (rows >> 1));
        }
    }
}
