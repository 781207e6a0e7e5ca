package stakeout.visualizer.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import stakeout.model.state.WideColumn;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.OperatorColumns;

/**
 * Puts operator columns into the state of any step: the last keyframe at or before it, overwritten by the rows that follow. A step
 * further on reads only the rows in between; any other lets DuckDB find the last row of each operator since the keyframe.
 */
final class FrameCursor {
    private static final String TABLE = "frames";
    private static final String[] COUNTS = {"validators", "active", "slashed", "exiting", "jailed"};
    private static final String[] DEEDS = {"attesting", "unchecked", "offline", "withheld", "one_sided", "both_sides"};
    private static final String[] AMOUNTS = {"stake", "weight", "voted"};
    /** Amounts come in two parts of 63 bits: fetching them as decimals takes ten times as long. */
    private static final long LOW_BITS = Long.MAX_VALUE;

    private final WideColumn[] amounts;
    private final int[][] counts;
    private final String[] names;
    private final KeyIndex index;
    /** The step whose state the columns hold, and the last step looked at up to there; −1 before the first. */
    private long step = -1;

    private long lookedAt = -1;

    FrameCursor(RunReader run, OperatorColumns columns) {
        amounts = new WideColumn[] {columns.stake, columns.weight, columns.voted};
        Set<String> kept = run.columns(TABLE);
        columns.knowsDeeds = kept.containsAll(Arrays.asList(DEEDS));
        int[][] all = {
            columns.validators,
            columns.active,
            columns.slashed,
            columns.exiting,
            columns.jailed,
            columns.attesting,
            columns.unchecked,
            columns.offline,
            columns.withheld,
            columns.oneSided,
            columns.bothSides
        };
        names = Arrays.copyOf(COUNTS, columns.knowsDeeds ? all.length : COUNTS.length);
        if (columns.knowsDeeds) {
            System.arraycopy(DEEDS, 0, names, COUNTS.length, DEEDS.length);
        }
        counts = Arrays.copyOf(all, names.length);
        index = new KeyIndex(run, TABLE);
    }

    /** The last step at or before the present one of which anything was written down. */
    long lookedAt() {
        return lookedAt;
    }

    void seek(long wanted) {
        if (wanted == step) {
            return;
        }
        long key = index.keyBefore(wanted);
        if (step >= key && step < wanted) {
            take(wanted, "step, operator", "WHERE step > " + step + " AND step <= " + wanted, false);
        } else {
            lookedAt = key;
            take(
                    wanted,
                    "max(step), operator",
                    "WHERE step >= " + key + " AND step <= " + wanted + " GROUP BY operator",
                    true);
        }
        step = wanted;
    }

    private void take(long wanted, String place, String rest, boolean isLast) {
        StringBuilder select = new StringBuilder(place);
        for (String amount : AMOUNTS) {
            String cell = "CAST(" + (isLast ? "last(" + amount + ")" : amount) + " AS HUGEINT)";
            select.append(", CAST(").append(cell).append(" >> 63 AS BIGINT)");
            select.append(", CAST(").append(cell).append(" & ").append(LOW_BITS).append(" AS BIGINT)");
        }
        for (String count : names) {
            select.append(", ").append(isLast ? "last(" + count + ")" : count);
        }
        index.read(wanted, select.toString(), rest, this::takeRow);
    }

    private void takeRow(ResultSet row) throws SQLException {
        lookedAt = Math.max(lookedAt, row.getLong(1));
        int operator = row.getInt(2);
        int place = 3;
        for (WideColumn amount : amounts) {
            long high = row.getLong(place++);
            amount.set(operator, row.getLong(place++));
            if (high != 0) {
                // high × 2⁶³
                amount.addProduct(operator, high, Long.MAX_VALUE);
                amount.add(operator, high);
            }
        }
        for (int[] count : counts) {
            count[operator] = row.getInt(place++);
        }
    }
}
