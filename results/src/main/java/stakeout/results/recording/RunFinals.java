package stakeout.results.recording;

import java.nio.file.Path;
import java.util.List;

/** Reads the run values of one run. */
final class RunFinals {
    private RunFinals() {}

    static List<FinalRow> read(DuckDb duckDb, Path experiment, RunId run) {
        return Parquet.read(
                duckDb,
                RunFolder.of(experiment, run).files(Schema.FINALS.table()),
                "true",
                row -> Parquet.finalRow(run, row));
    }
}
