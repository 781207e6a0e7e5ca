package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableMap;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import stakeout.results.recording.Environment;
import stakeout.scenarios.load.UserMistake;

/** Where commands read and write. */
final class Folders {
    private Folders() {}

    /** A folder that an option names, absolute. @throws UserMistake if none can be called so */
    static Path path(String option, String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw UserMistake.of(option + " (" + name + ") cannot be a folder: " + e.getReason() + ".");
        }
    }

    /** Of a command that records. */
    static Environment environment(int threads) {
        return new Environment(ImmutableMap.<String, String>builder()
                .put("started", Instant.now().toString())
                .put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"))
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()))
                .put("threads", Integer.toString(threads))
                .put("folder", Path.of("").toAbsolutePath().toString())
                .buildOrThrow());
    }
}
