package stakeout.results.recording;

import stakeout.model.observe.StepFacts;

/**
 * In which steps a table of keyframes and changes is looked at, and which looks are keyframes: the first, and whenever
 * {@value #KEYFRAMES_WORTH} times the rows of the last keyframe were written since. So a reader that wants the state at a step
 * never reads more than that many keyframes.
 *
 * <p>A long run is recorded ever more coarsely, so that its size grows with the logarithm of its length: each time so many
 * rows are written, only every second of the steps looked at so far is looked at from then on. A step in which something of
 * note happened is looked at none the less, for the first {@value #MOST_EVENTFUL} of them.
 */
final class Looks {
    static final int KEYFRAMES_WORTH = 8;
    /** Keyframes of a few rows stand no closer together than if they had so many. */
    static final int LEAST_ROWS = 64;

    static final int MOST_EVENTFUL = 256;

    private final Schema of;
    private final TableWriter table;
    private final TableWriter keyframes;
    private final long rowsToHalve;
    private long every = 1;
    private long rowsAtHalving;
    private int eventfulLooks;
    private boolean keyIsDue = true;
    private boolean isKey;
    private long keyStart;
    private long keyRows;

    /** @param rowsToHalve after how many rows half as many steps are looked at */
    Looks(Schema of, TableWriter table, TableWriter keyframes, long rowsToHalve) {
        this.of = of;
        this.table = table;
        this.keyframes = keyframes;
        this.rowsToHalve = rowsToHalve;
    }

    /** Whether a step is to be looked at. */
    boolean isDue(long step, boolean eventful) {
        if (step % every == 0) {
            return true;
        }
        if (eventful && eventfulLooks < MOST_EVENTFUL) {
            eventfulLooks++;
            return true;
        }
        return false;
    }

    /** A look begins: whether it is a keyframe. */
    boolean begin(boolean mustBeKey) {
        isKey = keyIsDue || mustBeKey;
        if (isKey) {
            keyStart = table.rows();
        }
        return isKey;
    }

    /** All rows of the look are written. */
    void end(StepFacts facts) {
        if (isKey) {
            keyRows = table.rows() - keyStart;
            keyframes
                    .put(of.table())
                    .put(facts.step())
                    .put(facts.period())
                    .put(every)
                    .put(keyStart)
                    .put(keyRows)
                    .endRow();
        }
        keyIsDue = table.rows() - keyStart >= (KEYFRAMES_WORTH + 1) * Math.max(keyRows, LEAST_ROWS);
        if (table.rows() - rowsAtHalving >= rowsToHalve) {
            rowsAtHalving = table.rows();
            every *= 2;
            keyIsDue = true;
        }
    }
}
