package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program as a user does: by its start script, without Maven. */
class DistributionIT {
    private static final Path HOME = Path.of("target", "stakeout").toAbsolutePath();
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    private Ended run(Path program, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(program.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.command().addAll(List.of(args));
        List.of("STAKEOUT_OPTS", "STAKEOUT_PLUGINS").forEach(builder.environment()::remove);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(program + " did not end within a minute");
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static Path script() {
        return HOME.resolve("bin").resolve(WINDOWS ? "stakeout.cmd" : "stakeout");
    }

    @Test
    void answersAndEndsWithTheStatusOfTheCommand() throws Exception {
        Ended version = run(script(), Map.of(), "--version");
        assertThat(version.err()).isEmpty();
        assertThat(version.out()).matches("stakeout \\d+\\.\\d+\\.\\S+\\R");
        assertThat(version.status()).isZero();

        assertThat(run(script(), Map.of(), "--no-such-option").status()).isEqualTo(2);
    }

    @Test
    void startsByALinkInAFolderWithSpaces() throws Exception {
        assumeFalse(WINDOWS, "links need a privilege on Windows");
        Path link = Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("my tools")).resolve("stake out"), script());
        try {
            assertThat(run(link, Map.of(), "--version").out()).startsWith("stakeout ");
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void handsSeveralOptionsToJava() throws Exception {
        Ended ended = run(script(), Map.of("STAKEOUT_OPTS", "-Xmx64m -XshowSettings:vm"), "--version");
        assertThat(ended.out() + ended.err()).contains("Max. Heap Size: 64.00M").contains("stakeout ");
    }

    @Test
    void saysWhatIsWrongWithJavaHome() throws Exception {
        Ended ended = run(script(), Map.of("JAVA_HOME", folder.toString()), "--version");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err())
                .contains("JAVA_HOME")
                .contains(folder.toString())
                .contains("17 or later");
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        assumeFalse(WINDOWS, "the stand-in for an old Java is a shell script");
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\n[ \"$1\" = -version ] || { echo Unrecognized option: $1 >&2; exit 1; }\n"
                        + "echo 'openjdk version \"11.0.1\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Ended ended = run(script(), Map.of("JAVA_HOME", folder.toString()), "--version");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("needs Java 17 or later").contains("11.0.1");
    }

    @Test
    void carriesItsLicencesAndEachLibraryOnce() throws Exception {
        assertThat(HOME.resolve("LICENSE")).isRegularFile();
        assertThat(HOME.resolve("NOTICE")).isRegularFile();
        assertThat(HOME.resolve("conf").resolve("log4j2.xml")).isRegularFile();
        try (var jars = Files.list(HOME.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", "")))
                    .doesNotHaveDuplicates()
                    .contains("stakeout-model", "stakeout-visualizer", "mason", "duckdb_jdbc", "log4j-core");
        }
    }
}
