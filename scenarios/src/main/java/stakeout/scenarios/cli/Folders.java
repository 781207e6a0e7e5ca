package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * The folder that {@code --out} names, or a new one under {@code runs/}.
     *
     * @throws UserMistake if it is in use by something else than an earlier run of the same command
     */
    static Path fresh(Optional<String> out, String name) {
        if (out.isEmpty()) {
            Path runs = Path.of("runs").toAbsolutePath();
            int number = 1;
            while (Files.exists(runs.resolve(name + "-" + number))) {
                number++;
            }
            return runs.resolve(name + "-" + number);
        }
        if (out.get().isBlank()) {
            throw UserMistake.of("--out must not be empty.\nMaybe --out runs/" + name + "-1.");
        }
        Path folder = path("--out", out.get());
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw UserMistake.of("--out (" + out.get() + ") must be a folder, and there is a file of that name.");
        }
        try (Stream<Path> within = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            if (within.findAny().isPresent() && !Files.exists(folder.resolve("recording"))) {
                throw UserMistake.of("--out (" + out.get()
                        + ") must be a new or empty folder, or one of the same command.\n" + "Maybe another name.");
            }
        } catch (IOException e) {
            throw UserMistake.of("--out (" + out.get() + ") cannot be read: " + e.getMessage() + ".");
        }
        return folder;
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

    /** A protocol or its file as the name of a folder. */
    static String baseName(String protocol) {
        String file = protocol.replace('\\', '/');
        String name = file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.ya?ml$", "");
        return name.replaceAll("[^A-Za-z0-9.@-]", "-");
    }

    /** Writes a file and the folders it is in. @throws UserMistake if it cannot be written */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UserMistake.of(file + " cannot be written: " + e.getMessage() + ".");
        }
    }
}
