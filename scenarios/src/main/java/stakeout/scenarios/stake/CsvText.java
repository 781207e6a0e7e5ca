package stakeout.scenarios.stake;

import java.io.IOException;
import java.io.Reader;

/** A text that can be opened more than once. */
@FunctionalInterface
interface CsvText {
    Reader open() throws IOException;
}
