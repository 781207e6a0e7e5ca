package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableMap;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.Brought;

/** Reads what an operator's validators held in columns that rules brought along. */
final class BroughtReader {
    private static final String TABLE = "columns";

    private BroughtReader() {}

    /** By column, as of a step: the last row at or before it. */
    static ImmutableMap<String, String> read(RunReader run, int operator, long step) {
        if (!run.has(TABLE)) {
            return ImmutableMap.of();
        }
        ImmutableMap<String, String> meanings = run.map("/world/columns");
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        run.read(
                TABLE,
                "name, arg_max(validators, step), arg_max(least, step), arg_max(most, step),"
                        + " arg_max(CAST(sum AS DOUBLE), step)",
                "WHERE operator = " + operator + " AND step <= " + step + " GROUP BY name ORDER BY name",
                row -> {
                    int validators = row.getInt(2);
                    if (validators > 0) {
                        String name = row.getString(1);
                        Brought brought = new Brought(
                                name,
                                meanings.getOrDefault(name, ""),
                                validators,
                                row.getLong(3),
                                row.getLong(4),
                                row.getDouble(5) / validators);
                        facts.put(name, brought.text());
                    }
                });
        return facts.buildOrThrow();
    }
}
