package stakeout.visualizer.replay;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import stakeout.model.ledger.CauseCategory;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.ProfitLine;

/** Sums what was posted over a whole run, in it and in its honest twin. */
final class MoneyReader {
    private static final String POSTINGS = "postings";
    private static final int MOST_POINTS = 400;

    private MoneyReader() {}

    static Optional<ProfitLine> profit(
            RunReader run, Optional<RunReader> twin, ImmutableSet<String> coalition, long steps) {
        if (twin.isEmpty() || coalition.isEmpty()) {
            return Optional.empty();
        }
        long apart = Math.max(1, (steps + MOST_POINTS - 1) / MOST_POINTS);
        int count = (int) ((steps + apart - 1) / apart);
        double[][] sums = new double[2][count];
        add(run, coalition, apart, sums, 1);
        add(twin.get(), coalition, apart, sums, -1);
        long[] at = new long[count];
        for (int point = 0; point < count; point++) {
            at[point] = Math.min(steps - 1, (point + 1) * apart - 1);
            for (double[] owner : sums) {
                owner[point] += point == 0 ? 0 : owner[point - 1];
            }
        }
        return Optional.of(new ProfitLine(at, sums[0], sums[1]));
    }

    private static void add(RunReader run, ImmutableSet<String> coalition, long apart, double[][] sums, int sign) {
        String groups = coalition.stream()
                .map(group -> "'" + group.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        run.read(
                POSTINGS,
                "step // " + apart + " AS point, owner, sum(CAST(amount AS DOUBLE)), cause",
                "WHERE asset = 'token' AND account IN (" + groups + ") GROUP BY 1, 2, cause ORDER BY 1, 2, cause",
                row -> {
                    int point = row.getInt(1);
                    int owner = row.getString(2).equals("delegators") ? 1 : 0;
                    if (point < sums[owner].length && CauseCategory.isIncome(row.getString(4))) {
                        sums[owner][point] += sign * row.getDouble(3);
                    }
                });
    }
}
