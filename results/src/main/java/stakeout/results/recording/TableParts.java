package stakeout.results.recording;

import java.nio.file.Path;
import java.util.List;

/** A table as written: how many rows, their hash, and the files in order. */
record TableParts(Schema table, long rows, String rowHash, List<Path> files) {}
