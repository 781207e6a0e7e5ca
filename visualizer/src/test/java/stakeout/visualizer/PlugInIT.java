package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunReader;
import stakeout.visualizer.replay.Replay;

/**
 * Builds examples/extension as its author does, with Maven against the jars just made, tests and all; then puts its jar beside the packaged
 * program and has it listed, run, recorded and looked at. Nothing is installed: the nested build sees the local repository by links,
 * and beside them our own jars in a folder of its own.
 */
class PlugInIT {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    private static final Path WORK = Path.of("target", "plug-in").toAbsolutePath();
    private static final Path EXTENSION = WORK.resolve("extension");
    private static final Path JAR = EXTENSION.resolve("target").resolve("standing-1.0.jar");
    private static final Path SCRIPT =
            Path.of("target", "stakeout", "bin", "stakeout").toAbsolutePath();
    private static final List<String> MODULES = List.of("model", "agents", "results", "scenarios", "visualizer");

    private static String buildLog;

    @TempDir
    private Path folder;

    private record Ended(int status, String out) {}

    private static Ended run(Path in, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(WORK, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().remove("STAKEOUT_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end: " + Files.readString(out));
        }
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    @BeforeAll
    static void build() throws Exception {
        assumeFalse(WINDOWS, "links need a privilege on Windows");
        String maven = System.getProperty("maven.home");
        String repository = System.getProperty("maven.repository");
        assumeTrue(maven != null && repository != null, "Maven says where it is");
        delete(WORK);
        copy(Path.of("..", "examples", "extension"), EXTENSION);
        linkRepository(Path.of(repository), WORK.resolve("repository"));
        Ended built = run(
                EXTENSION,
                Map.of(),
                List.of(
                        Path.of(maven, "bin", "mvn").toString(),
                        "-B",
                        "-Dmaven.repo.local=" + WORK.resolve("repository"),
                        "package"));
        buildLog = built.out();
        assertThat(built.status()).as(buildLog).isZero();
    }

    /** All that is in a local repository but our own artefacts, and these as they were just built. */
    private static void linkRepository(Path repository, Path links) throws IOException {
        Path org = Files.createDirectories(links.resolve("org"));
        linkAllBut("org", repository, links);
        linkAllBut("stakeout", repository.resolve("org"), org);
        Path own = org.resolve("stakeout");
        String version = null;
        for (String module : MODULES) {
            String artifact = "stakeout-" + module;
            Path jar;
            try (Stream<Path> built = Files.list(Path.of("..", module, "target"))) {
                jar = built.filter(file -> file.getFileName().toString().matches(artifact + "-\\d[^/]*\\.jar"))
                        .filter(file -> !file.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                        .findFirst()
                        .orElseThrow();
            }
            version = jar.getFileName()
                    .toString()
                    .replaceFirst(artifact + "-", "")
                    .replaceFirst("\\.jar$", "");
            Path place = Files.createDirectories(own.resolve(artifact).resolve(version));
            Files.copy(jar, place.resolve(artifact + "-" + version + ".jar"));
            Files.copy(Path.of("..", module, "pom.xml"), place.resolve(artifact + "-" + version + ".pom"));
        }
        Path parent = Files.createDirectories(own.resolve("stakeout-parent").resolve(version));
        Files.copy(Path.of("..", "pom.xml"), parent.resolve("stakeout-parent-" + version + ".pom"));
    }

    private static void linkAllBut(String left, Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(left)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                if (!relative.startsWith("target") && Files.isRegularFile(file)) {
                    Path target = to.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Links are taken away, never followed. */
    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(tree);
    }

    private static Ended stakeout(Path plugIn, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(args));
        return run(WORK, Map.of("STAKEOUT_PLUGINS", plugIn.toString()), command);
    }

    @Test
    void keepsTheContract() {
        assertThat(JAR).isRegularFile();
        assertThat(buildLog).containsPattern("Tests run: [4-9]\\d, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void isListedBesideOurs() throws Exception {
        assertThat(stakeout(JAR, "rules").out())
                .contains("standing: Counts strikes")
                .contains("signing-window: ");
        assertThat(stakeout(JAR, "strategies").out())
                .contains("brink: Stays away")
                .contains("lazy: ");
        assertThat(stakeout(JAR, "attacks").out()).contains("rolling-silence: ").contains("finality-stall: ");
        assertThat(stakeout(JAR, "measures").out()).contains("mean-strikes: ").contains("stall-days: ");
        assertThat(stakeout(folder, "rules").out()).doesNotContain("standing: ");
    }

    @Test
    void isRunRecordedAndShown() throws Exception {
        Path recording = folder.resolve("recording");
        Ended played =
                stakeout(JAR, "run", EXTENSION.resolve("standing.yaml").toString(), "--out", recording.toString());
        assertThat(played.status()).as(played.out()).isZero();
        assertThat(played.out()).contains("3 met, 0 broken, 0 undecided");

        RunId run = new RunId("standing", 0, 0, false);
        try (RunReader reader = RunReader.open(recording, run)) {
            assertThat(reader.map("/world/columns")).containsEntry("standing/strikes", "strikes for missed votes");
            assertThat(reader.has("columns")).isTrue();
        }
        try (Replay replay = Replay.open(recording, run)) {
            int brink = replay.run().roster().names().indexOf("brink-1");
            replay.seek(60);
            assertThat(brink).isNotNegative();
            assertThat(replay.brought(brink).get("standing/strikes")).matches("[456]\\d strikes for missed votes");
            assertThat(replay.brought(0)).containsEntry("standing/strikes", "0 strikes for missed votes");
        }
        Path picture = folder.resolve("picture.png");
        Ended rendered = stakeout(
                JAR,
                "render",
                recording.toString(),
                "--run",
                run.toString(),
                "--epochs",
                "1060",
                "--out",
                picture.toString());
        assertThat(rendered.status()).as(rendered.out()).isZero();
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void aNameThatClashesIsRefusedWithBothOrigins() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.createDirectories(folder.resolve("rival")).resolve("LazyStrategy.java");
        Files.writeString(source, """
                package rival;
                public record LazyStrategy() implements stakeout.agents.strategy.Strategy, stakeout.model.Catalogue {
                    public com.google.common.collect.ImmutableList<Class<? extends Record>> types() {
                        return com.google.common.collect.ImmutableList.of(LazyStrategy.class);
                    }
                    public stakeout.agents.strategy.Behaviour begin(stakeout.agents.strategy.Seat seat) { return null; }
                    public double expectedPay(stakeout.agents.strategy.Prospects prospects, int row) { return 0; }
                }
                """);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(compiled).isZero();
        Path jar = folder.resolve("rival.jar");
        jar(
                jar,
                Map.of(
                        "rival/LazyStrategy.class", Files.readAllBytes(classes.resolve("rival/LazyStrategy.class")),
                        "META-INF/services/stakeout.model.Catalogue",
                                "rival.LazyStrategy\n".getBytes(StandardCharsets.UTF_8)));
        Ended refused = stakeout(jar, "strategies");
        assertThat(refused.status()).as(refused.out()).isEqualTo(2);
        assertThat(refused.out())
                .contains("type 'lazy' of Strategy must be one class, and is two:")
                .contains("stakeout.agents.strategy.LazyStrategy, listed by stakeout.agents.AgentsCatalogue in ")
                .contains("rival.LazyStrategy, listed by rival.LazyStrategy in ")
                .contains("rival.jar")
                .contains("Maybe leave one of the two out")
                .doesNotContain("\tat ");
    }

    @Test
    void aProviderThatIsNotThereIsTheUsersMistake() throws Exception {
        Path jar = folder.resolve("hollow.jar");
        jar(
                jar,
                Map.of(
                        "META-INF/services/stakeout.model.Catalogue",
                        "no.such.Thing\n".getBytes(StandardCharsets.UTF_8)));
        Ended refused = stakeout(jar, "measures");
        assertThat(refused.status()).as(refused.out()).isEqualTo(2);
        assertThat(refused.out())
                .contains("a plug-in cannot be loaded: ")
                .contains("no.such.Thing")
                .doesNotContain("\tat ");
    }

    private static void jar(Path jar, Map<String, byte[]> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }
}
