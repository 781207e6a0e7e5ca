package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.results.recording.Recording;

/** Kills the packaged program midway, as {@code kill -9} does, and gives the same command again. */
class KilledRunIT {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    private static final Path SCRIPT = Path.of("target", "stakeout", "bin", WINDOWS ? "stakeout.cmd" : "stakeout")
            .toAbsolutePath();
    private static final int RUNS = 12;
    /** Each run takes a good part of a second, so that some are left when the first are done. */
    private static final String SCENARIO = """
            scenario: long
            question: Is finality missed while 5 % are away?
            protocol: {extends: ethereum@electra}
            masterSeed: 1
            replications: 12
            until: 2_000 epochs
            periodsPerStep: 20
            population:
              - {name: home, validators: 1_000, stake: 2048 ETH, operators: 20, strategy: {type: flaky, offlineProbability: 0.05 per epoch}}
            expect: [{measure: participation, above: 0.9}]
            """;

    @TempDir
    Path folder;

    private Process start(String out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        SCRIPT.toString(), "run", "long.yaml", "--out", out, "--threads", "2")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(out + ".log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private void runToTheEnd(String out) throws IOException, InterruptedException {
        Process process = start(out);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve(out + ".log")))
                .isZero();
    }

    private List<Path> finished(String out) throws IOException {
        Path runs = folder.resolve(out).resolve("runs").resolve("long");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(runs)) {
            return all.toList();
        }
    }

    private static Map<Path, FileTime> times(List<Path> runs) throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path run : runs) {
            try (Stream<Path> files = Files.list(run)) {
                for (Path file : files.toList()) {
                    times.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }

    /** All files but what tells of clock and machine. */
    private Set<String> files(String out) throws IOException {
        Path root = folder.resolve(out);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.equals("environment.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private String hash(String out) {
        try (Recording recording = Recording.open(folder.resolve(out))) {
            return recording.contentHash();
        }
    }

    @Test
    void finishedRunsStayTheRestIsRunAndNothingDiffers() throws Exception {
        Files.writeString(folder.resolve("long.yaml"), SCENARIO);
        Process process = start("killed");
        while (process.isAlive() && finished("killed").size() < 3) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        assertThat(folder.resolve("killed").resolve("index.json")).doesNotExist();
        List<Path> kept = finished("killed");
        assertThat(kept).hasSizeBetween(3, RUNS - 1);
        Map<Path, FileTime> before = times(kept);

        runToTheEnd("killed");
        assertThat(Files.readString(folder.resolve("killed.log")))
                .contains(kept.size() + " of " + RUNS + " runs were finished before.");
        assertThat(times(kept)).isEqualTo(before);

        runToTheEnd("whole");
        assertThat(hash("killed")).isEqualTo(hash("whole"));
        assertThat(files("killed")).isEqualTo(files("whole")).hasSizeGreaterThan(5 * RUNS);
        for (String file : files("whole")) {
            assertThat(folder.resolve("killed").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
    }
}
