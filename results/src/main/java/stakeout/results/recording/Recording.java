package stakeout.results.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A finished experiment, read back. Everything was checked when it was opened. */
public final class Recording implements AutoCloseable {
    private final Path folder;
    private final ObjectNode manifest;
    private final String contentHash;
    private final ImmutableList<RecordedScenario> scenarios;
    private final ImmutableList<RunFacts> runs;
    private final ImmutableList<FinalRow> finals;
    /** By scenario, point, measure and group: twins left out. */
    private final ImmutableListMultimap<List<Object>, FinalRow> finalsByMeasure;

    private final DuckDb duckDb;

    private Recording(
            Path folder, ObjectNode manifest, String contentHash, ImmutableList<RunFacts> runs, DuckDb duckDb) {
        this.folder = folder;
        this.manifest = manifest;
        this.contentHash = contentHash;
        this.runs = runs;
        this.duckDb = duckDb;
        this.scenarios = RecordedScenario.all(manifest.path("plan").path("scenarios"));
        this.finals = readFinals();
        this.finalsByMeasure = finals.stream()
                .filter(row -> !row.run().twin())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        row -> List.of(row.run().scenario(), row.run().point(), row.measure(), row.of()), row -> row));
    }

    /**
     * Opens an experiment's folder and verifies the checksums of all it holds.
     *
     * @throws RecordingException if it is no recording, unfinished, cut short, changed or written by a newer version
     */
    public static Recording open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        ObjectNode manifest = Manifest.read(folder);
        Path indexFile = folder.resolve(RecordingFolder.INDEX);
        if (!Files.exists(indexFile)) {
            throw new RecordingException(folder
                    + ": its experiment is not finished: index.json is missing.\nMaybe repeat the command that began it: it goes"
                    + " on where it stopped.");
        }
        ObjectNode index = Json.read(indexFile);
        Manifest.checkSchema(indexFile, index);
        if (!index.path("planHash").asText().equals(manifest.path("contentHash").asText())) {
            throw new RecordingException(
                    indexFile + ": it is of another experiment.\nMaybe folders were mixed; copy the recording again.");
        }
        for (JsonNode file : index.path("files")) {
            RunFolder.verify(folder.resolve(file.path("name").asText()), file);
        }
        ImmutableList.Builder<RunFacts> runs = ImmutableList.builder();
        for (JsonNode entry : index.path("runs")) {
            runs.add(verified(folder, indexFile, entry));
        }
        DuckDb duckDb = new DuckDb();
        boolean opened = false;
        try {
            Recording recording =
                    new Recording(folder, manifest, index.path("contentHash").asText(), runs.build(), duckDb);
            opened = true;
            return recording;
        } finally {
            if (!opened) {
                duckDb.close();
            }
        }
    }

    private static RunFacts verified(Path folder, Path indexFile, JsonNode entry) {
        RunId run = RunId.parse(entry.path("run").asText());
        RunFacts facts = RunFolder.of(folder, run).verified(run);
        if (!facts.rowHash().equals(entry.path("rowHash").asText())) {
            throw new RecordingException(indexFile + ": run " + run
                    + " is not the one it lists.\nMaybe folders were mixed; copy the recording again.");
        }
        return facts;
    }

    private ImmutableList<FinalRow> readFinals() {
        return ImmutableList.copyOf(Parquet.read(
                duckDb,
                List.of(folder.resolve(Schema.ALL_FINALS.table() + ".parquet")),
                "true",
                row -> Parquet.finalRow(
                        new RunId(
                                row.getString("scenario"),
                                row.getInt("point"),
                                row.getInt("replication"),
                                row.getBoolean("twin")),
                        row)));
    }

    /** Absolute. */
    public Path path() {
        return folder;
    }

    /** The number of the format that it is written in. */
    public int schema() {
        return manifest.path("schema").asInt();
    }

    /** The number of the format that this version writes. */
    public static int newestSchema() {
        return Schema.VERSION;
    }

    /** Of the suite or scenario. */
    public String name() {
        return manifest.path("plan").path("name").asText();
    }

    /** The version of Stakeout that recorded it. */
    public String software() {
        return manifest.path("plan").path("software").asText();
    }

    /** Of the plan and all rows; equal for equal experiments wherever and however they ran. */
    public String contentHash() {
        return contentHash;
    }

    public ImmutableList<RecordedScenario> scenarios() {
        return scenarios;
    }

    /** All runs in plan order, twins right before the run they belong to. */
    public ImmutableList<RunFacts> runs() {
        return runs;
    }

    /** The run values of all runs, twins included, in plan order and the order of the scenario's measures. */
    public ImmutableList<FinalRow> finals() {
        return finals;
    }

    /** The run values of one measure at one point, one a replication in their order; twins left out. */
    public ImmutableList<FinalRow> finals(String scenario, int point, RecordedMeasure measure) {
        return finalsByMeasure.get(List.of(scenario, point, measure.label(), measure.of()));
    }

    /** Who lost how much because of whom at one point, replication by replication; empty where that was not recorded. Twins left out. */
    public ImmutableList<LossRow> losses(String scenario, int point) {
        ImmutableList.Builder<LossRow> losses = ImmutableList.builder();
        for (RunFacts facts : runs) {
            RunId run = facts.run();
            List<Path> files =
                    run.twin() || run.point() != point || !run.scenario().equals(scenario)
                            ? ImmutableList.of()
                            : files(run, Schema.LOSSES.table());
            if (!files.isEmpty()) {
                losses.addAll(Parquet.read(
                        duckDb,
                        files,
                        "true",
                        row -> new LossRow(
                                run,
                                row.getString("loser"),
                                row.getString("owner"),
                                row.getString("culprit"),
                                row.getString("rule"),
                                row.getString("kind").equals("taken") ? LossRow.Kind.TAKEN : LossRow.Kind.UNPAID,
                                row.getBigDecimal("amount").toBigIntegerExact())));
            }
        }
        return losses.build();
    }

    /** A measure by step; the rows of one measure are in the order of the steps. */
    public MeasureSeries series(RunId run, String measure, String of) {
        return MeasureSeries.of(Parquet.read(
                duckDb,
                files(run, Schema.MEASURES.table()),
                "measure = " + DuckDb.literal(measure) + " AND \"of\" = " + DuckDb.literal(of),
                row -> new MeasureSeries.Point(
                        row.getLong("step"), row.getLong("period"), Parquet.real(row, "value"))));
    }

    /** The files of a table of a run, in order; empty where it was not kept. See docs/recordings.md for the tables. */
    public ImmutableList<Path> files(RunId run, String table) {
        return RunFolder.of(folder, run).files(table);
    }

    /** By table that the run keeps: the hash of its rows. Equal where equal runs keep the same table. */
    public ImmutableMap<String, String> rowHashes(RunId run) {
        return RunFolder.of(folder, run).rowHashes();
    }

    /**
     * Puts a text beside what was recorded, replacing one of that name: it is in no hash and no check.
     *
     * @param file a name like {@code report.md}
     * @throws RecordingException if it cannot be written
     */
    public void attach(String file, String text) {
        Disk.writeWhole(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        duckDb.close();
    }
}
