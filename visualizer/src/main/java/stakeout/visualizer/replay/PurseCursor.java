package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.Purse.Posting;
import stakeout.visualizer.moment.Purse.Unpaid;

/**
 * What was posted until any step: the sums until some evenly spread steps are read once, the few rows after the last of them each
 * time.
 */
final class PurseCursor {
    private static final long MOST_SUMS = 1024;

    private final Sums postings;
    private final Sums unpaid;

    PurseCursor(RunReader run, long steps) {
        postings = new Sums(run, "postings", "asset, account, owner, cause", 4, steps);
        unpaid = new Sums(run, "shortfalls", "rule, culprit", 2, steps);
    }

    ImmutableList<Posting> postings(long step) {
        ImmutableList.Builder<Posting> found = ImmutableList.builder();
        postings.until(step)
                .forEach((cell, amount) ->
                        found.add(new Posting(cell.get(0), cell.get(1), cell.get(2), cell.get(3), amount)));
        return found.build();
    }

    ImmutableList<Unpaid> unpaid(long step) {
        ImmutableList.Builder<Unpaid> found = ImmutableList.builder();
        unpaid.until(step).forEach((cell, amount) -> found.add(new Unpaid(cell.get(0), cell.get(1), amount)));
        return found.build();
    }

    /** Amounts of one table summed by some of its columns, in their order. */
    private static final class Sums {
        private final RunReader run;
        private final String table;
        private final String columns;
        private final int width;
        private final long apart;
        private final List<List<String>> cells = new ArrayList<>();
        /** For each stretch of steps what was summed before it, by cell, and the number of its first row. */
        private final double[][] before;

        private final long[] firstRow;

        Sums(RunReader run, String table, String columns, int width, long steps) {
            this.run = run;
            this.table = table;
            this.columns = columns;
            this.width = width;
            apart = Math.max(1, (steps + MOST_SUMS - 1) / MOST_SUMS);
            int stretches = (int) ((steps + apart - 1) / apart);
            Map<List<String>, double[]> sums = new LinkedHashMap<>();
            firstRow = new long[stretches + 1];
            run.read(
                    table,
                    columns + ", step // " + apart + " AS stretch, sum(CAST(amount AS DOUBLE)), count(*)",
                    "GROUP BY ALL ORDER BY " + columns,
                    row -> {
                        int stretch = Math.min(stretches - 1, row.getInt(width + 1));
                        sums.computeIfAbsent(cell(row), any -> new double[stretches + 1])[stretch + 1] +=
                                row.getDouble(width + 2);
                        firstRow[stretch + 1] += row.getLong(width + 3);
                    });
            cells.addAll(sums.keySet());
            before = new double[stretches + 1][cells.size()];
            for (int stretch = 1; stretch <= stretches; stretch++) {
                firstRow[stretch] += firstRow[stretch - 1];
                for (int cell = 0; cell < cells.size(); cell++) {
                    before[stretch][cell] = before[stretch - 1][cell] + sums.get(cells.get(cell))[stretch];
                }
            }
        }

        private List<String> cell(java.sql.ResultSet row) throws java.sql.SQLException {
            String[] names = new String[width];
            for (int i = 0; i < width; i++) {
                names[i] = row.getString(i + 1);
            }
            return List.of(names);
        }

        Map<List<String>, Double> until(long step) {
            int stretch = (int) (step / apart);
            boolean isWhole = (step + 1) % apart == 0;
            double[] sums = before[isWhole ? stretch + 1 : stretch].clone();
            if (!isWhole && firstRow[stretch] < firstRow[stretch + 1]) {
                run.readRows(
                        table,
                        firstRow[stretch],
                        firstRow[stretch + 1],
                        columns + ", sum(CAST(amount AS DOUBLE))",
                        "WHERE step >= " + stretch * apart + " AND step <= " + step + " GROUP BY " + columns,
                        row -> sums[cells.indexOf(cell(row))] += row.getDouble(width + 1));
            }
            Map<List<String>, Double> found = new LinkedHashMap<>();
            for (int cell = 0; cell < sums.length; cell++) {
                // whole base units, so anything less is what was lost in rounding
                if (Math.abs(sums[cell]) >= 0.5) {
                    found.put(cells.get(cell), sums[cell]);
                }
            }
            return found;
        }
    }
}
