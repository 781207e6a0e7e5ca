package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Happenings;
import stakeout.visualizer.moment.Membership;
import stakeout.visualizer.moment.Move;

/** Reads what happened in a recorded run, and what moved from operator to operator. */
final class EventReader {
    private static final String EDGES = "edges";
    private static final String COALITIONS = "coalitions";

    private EventReader() {}

    /**
     * In the order in which they were told, which is that of their steps: sorted by these alone, those of one step might come in any.
     *
     * @param steps of the run: what happened at its very end is of its last step
     */
    static void read(RunReader run, long steps, Happenings happenings) {
        run.read("events", "step, period, kind, operator, validator, amount, detail", "", row -> {
            int operator = row.getInt(4);
            boolean hasOperator = !row.wasNull();
            int validator = row.getInt(5);
            boolean hasValidator = !row.wasNull();
            happenings.add(new Happening(
                    Math.min(row.getLong(1), steps - 1),
                    row.getLong(2),
                    row.getString(3),
                    hasOperator ? operator : -1,
                    hasValidator ? validator : -1,
                    row.getLong(6),
                    row.getString(7)));
        });
    }

    /** Who joined and left coalitions, as it was told; older recordings know none that could be joined. */
    static void readMembership(RunReader run, Periods periods, Membership membership) {
        if (run.has(COALITIONS)) {
            run.read(
                    COALITIONS,
                    "period, operator, member",
                    "",
                    row -> membership.change(
                            periods.stepOf(row.getLong(1)).orElse(0L), row.getInt(2), row.getBoolean(3)));
        }
    }

    /** What moved in a step, or over some steps that it is one of. */
    static ImmutableList<Move> moves(RunReader run, long step) {
        if (!run.has(EDGES)) {
            return ImmutableList.of();
        }
        List<Move> found = new ArrayList<>();
        run.read(
                EDGES,
                "since, step, kind, coalesce(from_operator, -1), coalesce(to_operator, -1), \"of\","
                        + " CAST(amount AS DOUBLE)",
                "WHERE since <= " + step + " AND step >= " + step,
                row -> found.add(new Move(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getDouble(7))));
        return ImmutableList.copyOf(found);
    }
}
