package stakeout.visualizer.replay;

import java.util.Optional;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.moment.StakeRiver;

/** Reads what operators held at evenly spaced steps, in one pass over the frames. */
final class RiverReader {
    private static final int MOST_LOOKS = 160;
    /** Of very many operators fewer looks are read. */
    private static final int MOST_CELLS = 1_000_000;

    private RiverReader() {}

    static Optional<StakeRiver> read(RunReader run, int operators, long steps) {
        long looks = Math.max(2, Math.min(MOST_LOOKS, MOST_CELLS / Math.max(1, operators)));
        long apart = Math.max(1, (steps + looks - 1) / looks);
        int count = (int) ((steps + apart - 1) / apart);
        double[][] stakes = new double[count][operators];
        boolean[][] known = new boolean[count][operators];
        run.read(
                "frames",
                "operator, step // " + apart + " AS look, last(CAST(stake AS DOUBLE))",
                "GROUP BY operator, look",
                row -> {
                    int look = row.getInt(2);
                    stakes[look][row.getInt(1)] = row.getDouble(3);
                    known[look][row.getInt(1)] = true;
                });
        long[] at = new long[count];
        for (int look = 0; look < count; look++) {
            at[look] = Math.min(steps - 1, (look + 1) * apart - 1);
            for (int operator = 0; look > 0 && operator < operators; operator++) {
                if (!known[look][operator]) {
                    stakes[look][operator] = stakes[look - 1][operator];
                }
            }
        }
        return Optional.of(new StakeRiver(at, stakes));
    }
}
