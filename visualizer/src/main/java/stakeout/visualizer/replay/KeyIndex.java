package stakeout.visualizer.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stakeout.results.recording.RunReader;
import stakeout.results.recording.RunReader.RowSink;

/**
 * Where the keyframes of a table begin, so that the state at any step is found by reading from one of them on, and no more. Older
 * recordings do not say at which row: theirs are found by their steps in all of the table.
 */
final class KeyIndex {
    private final RunReader run;
    private final String table;
    private final long[] steps;
    /** The first row of each keyframe; empty where unknown. */
    private final long[] rows;

    KeyIndex(RunReader run, String table) {
        this.run = run;
        this.table = table;
        List<long[]> found = new ArrayList<>();
        boolean isKept = run.has("keyframes");
        if (isKept) {
            run.read(
                    "keyframes",
                    "step, first_row",
                    "WHERE \"table\" = '" + table + "' ORDER BY step",
                    row -> found.add(new long[] {row.getLong(1), row.getLong(2)}));
        } else {
            run.read(table, "DISTINCT step", "WHERE key ORDER BY step", row -> found.add(new long[] {row.getLong(1)}));
        }
        steps = found.stream().mapToLong(each -> each[0]).toArray();
        rows = isKept ? found.stream().mapToLong(each -> each[1]).toArray() : new long[0];
    }

    private int place(long step) {
        int at = Arrays.binarySearch(steps, step);
        return Math.max(0, at >= 0 ? at : -at - 2);
    }

    /** The last keyframe at or before a step; the first where there is none. */
    long keyBefore(long step) {
        return steps[place(step)];
    }

    /** The first step from one on that was looked at; −1 where there is none. */
    long lookFrom(long step) {
        long found = step(step, "min(step)", "WHERE step >= " + step);
        int next = place(step) + 1;
        return found >= 0 || next >= steps.length ? found : steps[next];
    }

    /** The last step before one that was looked at; −1 where there is none. */
    long lookBefore(long step) {
        return step <= 0 ? -1 : step(step - 1, "max(step)", "WHERE step < " + step);
    }

    private long step(long near, String select, String rest) {
        long[] found = {-1};
        read(near, select, rest, row -> {
            long value = row.getLong(1);
            found[0] = row.wasNull() ? -1 : value;
        });
        return found[0];
    }

    /** Reads from the keyframe before a step up to the next. */
    void read(long step, String select, String rest, RowSink sink) {
        if (rows.length == 0) {
            run.read(table, select, rest, sink);
            return;
        }
        int at = place(step);
        run.readRows(table, rows[at], at + 1 < rows.length ? rows[at + 1] : Long.MAX_VALUE, select, rest, sink);
    }
}
