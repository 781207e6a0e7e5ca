package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.ChainStrip.Link;

/** Reads the chain of a recorded run. */
final class ChainReader {
    private static final String TABLE = "chain";

    private ChainReader() {}

    static Optional<ChainStrip> read(RunReader run) {
        if (!run.has(TABLE)) {
            return Optional.empty();
        }
        List<Link> links = new ArrayList<>();
        run.read(
                TABLE,
                "step, period, branch, canonical, justified, finalized, leaking, halted, fork, beyond_fork, conflict,"
                        + " CAST(voted AS DOUBLE) / CAST(weight AS DOUBLE)",
                "ORDER BY step, canonical DESC, branch",
                row -> links.add(link(row)));
        return Optional.of(new ChainStrip(ImmutableList.copyOf(links)));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                period(row, 5),
                period(row, 6),
                row.getBoolean(7),
                row.getBoolean(8),
                period(row, 9),
                row.getBoolean(10),
                row.getBoolean(11),
                share(row, 12));
    }

    private static long period(ResultSet row, int column) throws SQLException {
        long period = row.getLong(column);
        return row.wasNull() ? ChainStrip.NONE : period;
    }

    private static double share(ResultSet row, int column) throws SQLException {
        double share = row.getDouble(column);
        return row.wasNull() ? Double.NaN : share;
    }
}
