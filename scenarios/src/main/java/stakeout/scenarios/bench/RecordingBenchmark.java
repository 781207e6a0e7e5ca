package stakeout.scenarios.bench;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stakeout.results.recording.Environment;
import stakeout.results.recording.RecordingFolder;
import stakeout.scenarios.plan.Scenario;
import stakeout.scenarios.run.ExperimentRunner;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.world.WorldFactory;

/** What a recorded run takes in time and on disk: a scenario by the runner as a user's, beside the same run only measured. */
final class RecordingBenchmark {
    private static final double MEBI = 1 << 20;
    private static final Pattern TABLE =
            Pattern.compile("\"table\"\\s*:\\s*\"(\\w+)\"\\s*,\\s*\"rows\"\\s*:\\s*(\\d+)");

    private final Benchmark.Size size;
    private final double offline;
    private final List<String> extra;

    RecordingBenchmark(Benchmark.Size size, double offline, List<String> extra) {
        this.size = size;
        this.offline = offline;
        this.extra = extra;
    }

    void run() {
        Scenario scenario = Worlds.scenario(
                "bench",
                ImmutableList.<String>builder()
                        .add("protocol: {extends: ethereum@electra}")
                        .add("until: " + (long) size.steps() * size.periodsPerStep() + " epochs")
                        .add("periodsPerStep: " + size.periodsPerStep())
                        .add("population:")
                        .add(Worlds.group("home", size.validators(), size.operators(), "2048 ETH", offline, "epoch"))
                        .addAll(extra)
                        .build());
        Benchmark.print(
                "recorded: %,d validators of %,d operators, %s offline at random, %,d steps of %d epochs",
                size.validators(), size.operators(), offline, size.steps(), size.periodsPerStep());
        double first = playOnly(scenario);
        Path folder = temporary();
        try {
            double recorded = record(scenario, folder);
            double played = playOnly(scenario);
            Benchmark.print("whole run  %8.2f s, cold JVM %.2f s without recording", recorded, first);
            Benchmark.print(
                    "recording  %8.2f s, %.0f %% of the whole (the rest again without it: %.2f s)",
                    recorded - played, 100 * (recorded - played) / recorded, played);
            printFiles(folder);
        } finally {
            delete(folder);
        }
    }

    private double playOnly(Scenario scenario) {
        long start = System.nanoTime();
        MeasuredPlay play = MeasuredPlay.of(Worlds.world(scenario), scenario.measures());
        for (int step = 0; step < size.steps(); step++) {
            play.step();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double record(Scenario scenario, Path folder) {
        long start = System.nanoTime();
        var experiment = Worlds.experiment(scenario);
        try (RecordingFolder recording =
                RecordingFolder.open(folder.resolve("run"), experiment.plan("bench"), Environment.UNKNOWN)) {
            new ExperimentRunner(experiment, new WorldFactory(), 1).run(recording, Progress.SILENT);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void printFiles(Path folder) {
        Map<String, Long> bytes = new TreeMap<>();
        Map<String, Long> rows = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                String name = file.getFileName().toString();
                if (name.equals("run.json")) {
                    rows.putAll(rows(Files.readString(file)));
                }
                // frames-0001.parquet counts as frames
                bytes.merge(name.replaceFirst("(-\\d+)?\\..*", ""), Files.size(file), Long::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long sum = bytes.values().stream().mapToLong(Long::longValue).sum();
        long allRows = rows.values().stream().mapToLong(Long::longValue).sum();
        Benchmark.print(
                "on disk    %8.2f MiB of %,d rows, %.0f bytes a step",
                sum / MEBI, allRows, (double) sum / size.steps());
        bytes.forEach((table, length) ->
                Benchmark.print("  %-24s %8.3f MiB %,12d rows", table, length / MEBI, rows.getOrDefault(table, 0L)));
    }

    /** Rows by table, as the run's own facts say. */
    private static Map<String, Long> rows(String runJson) {
        Map<String, Long> rows = new HashMap<>();
        Matcher entry = TABLE.matcher(runJson);
        while (entry.find()) {
            rows.put(entry.group(1), Long.parseLong(entry.group(2)));
        }
        return rows;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("stakeout-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
