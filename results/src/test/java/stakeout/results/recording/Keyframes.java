package stakeout.results.recording;

import java.util.TreeMap;

/** Reads where the keyframes of one table stand. */
final class Keyframes {
    private Keyframes() {}

    /** By step: the number of the keyframe's first row. */
    static TreeMap<Long, Long> of(TableParts keyframes, DuckDb duckDb) {
        TreeMap<Long, Long> firstRows = new TreeMap<>();
        Parquet.read(
                duckDb, keyframes.files(), "true", row -> firstRows.put(row.getLong("step"), row.getLong("first_row")));
        return firstRows;
    }
}
