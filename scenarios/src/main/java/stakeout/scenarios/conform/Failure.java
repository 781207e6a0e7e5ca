package stakeout.scenarios.conform;

import java.nio.file.Path;

/**
 * A case that is not met, or a file that cannot be read.
 *
 * @param file where, relative to the folder that was given
 * @param id the case's; empty for a file as a whole
 * @param message the first field that differs with expected and got, or what else is wrong
 */
record Failure(Path file, String id, String message) {
    @Override
    public String toString() {
        return file + (id.isEmpty() ? "" : " " + id) + ": " + message;
    }
}
