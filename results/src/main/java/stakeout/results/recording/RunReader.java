package stakeout.results.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run of an experiment, opened to be looked at. Only the run's own files are checked, so that a run of a large experiment opens
 * at once, their checksums perhaps later; the other runs need not be finished. Queries read the Parquet files where they lie, rows in the order they were
 * written, and nothing is kept. Several threads may read at once, each by a connection of its own.
 */
public final class RunReader implements AutoCloseable {
    /** Takes one row of a query's answer. */
    public interface RowSink {
        void take(ResultSet row) throws SQLException;
    }

    /** What most queries are like, to have it all loaded. */
    private static final String LIKE_OTHERS =
            "SELECT CAST(last(CAST(i AS HUGEINT)) >> 63 AS BIGINT), max(CAST(i AS VARCHAR))"
                    + " FROM range(64) AS t(i) WHERE i >= 0 GROUP BY i % 4 ORDER BY 1";

    private final String experiment;
    private final RecordedScenario scenario;
    private final RunFacts facts;
    private final ObjectNode json;
    private final RunFolder place;
    private final ImmutableListMultimap<String, Path> files;
    private final Map<String, ImmutableSet<String>> columns = new ConcurrentHashMap<>();
    private final DuckDb duckDb = new DuckDb();
    private volatile boolean closed;

    private RunReader(
            String experiment,
            RecordedScenario scenario,
            RunFacts facts,
            ObjectNode json,
            RunFolder place,
            ImmutableListMultimap<String, Path> files) {
        this.experiment = experiment;
        this.scenario = scenario;
        this.facts = facts;
        this.json = json;
        this.place = place;
        this.files = files;
    }

    /** What an experiment's folder holds, without a look at its runs. @throws RecordingException if it is no recording */
    public static ImmutableList<RecordedScenario> scenarios(Path experiment) {
        return RecordedScenario.all(manifest(experiment).path("plan").path("scenarios"));
    }

    /** Runs that lie finished in an experiment's folder, in the order of scenario, point and replication; unchecked. */
    public static ImmutableList<RunId> finished(Path experiment) {
        ImmutableList.Builder<RunId> runs = ImmutableList.builder();
        for (JsonNode entry : manifest(experiment).path("plan").path("scenarios")) {
            String name = entry.path("name").asText();
            for (int point = 0; point < entry.path("points").size(); point++) {
                for (int replication = 0;
                        replication < entry.path("replications").asInt();
                        replication++) {
                    RunId run = new RunId(name, point, replication, false);
                    List.of(run, run.asTwin()).forEach(each -> {
                        if (RunFolder.of(experiment, each).exists()) {
                            runs.add(each);
                        }
                    });
                }
            }
        }
        return runs.build();
    }

    private static ObjectNode manifest(Path experiment) {
        return Manifest.read(experiment.toAbsolutePath().normalize());
    }

    /**
     * Opens a run and checks its files.
     *
     * @throws RecordingException if the folder is no recording, does not hold the run, or the run is cut short or changed
     */
    public static RunReader open(Path experiment, RunId run) {
        RunReader reader = openUnhashed(experiment, run);
        boolean whole = false;
        try {
            reader.checkHashes();
            whole = true;
            return reader;
        } finally {
            if (!whole) {
                reader.close();
            }
        }
    }

    /**
     * As {@link #open}, but for the checksums, which for a long run take longer than all else: whoever shows what is read has
     * {@link #checkHashes} done beside. That each file is there and has as many bytes as it should is checked.
     */
    public static RunReader openUnhashed(Path experiment, RunId run) {
        Path folder = experiment.toAbsolutePath().normalize();
        ObjectNode manifest = Manifest.read(folder);
        RecordedScenario scenario = RecordedScenario.all(manifest.path("plan").path("scenarios")).stream()
                .filter(each -> each.name().equals(run.scenario()))
                .findFirst()
                .orElseThrow(() -> new RecordingException(
                        folder + ": it has no scenario '" + run.scenario() + "'.\nMaybe another folder is meant."));
        RunFolder place = RunFolder.of(folder, run);
        if (!place.exists()) {
            throw new RecordingException(
                    place.folder() + ": there is no such run.\nMaybe the experiment is not finished: repeat"
                            + " the command that began it.");
        }
        RunFacts facts = place.measured(run);
        ObjectNode json = Json.read(place.folder().resolve(RunJson.FILE));
        ImmutableListMultimap.Builder<String, Path> files = ImmutableListMultimap.builder();
        for (JsonNode table : json.path("tables")) {
            table.path("files")
                    .forEach(part -> files.put(
                            table.path("table").asText(),
                            place.folder().resolve(part.path("name").asText())));
        }
        return new RunReader(manifest.path("plan").path("name").asText(), scenario, facts, json, place, files.build());
    }

    /**
     * Compares the checksums of all files of the run, on any thread; leaves off once the run is closed.
     *
     * @throws RecordingException if a file was changed
     */
    public void checkHashes() {
        place.checkHashes(() -> !closed);
    }

    /** Loads what reading needs, on whatever thread has nothing else to do: the first query would wait for it. */
    public static void warmUp() {
        try (DuckDb duckDb = new DuckDb()) {
            duckDb.call(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery(LIKE_OTHERS)) {
                    while (result.next()) {
                        result.getLong(1);
                        result.getString(2);
                    }
                }
                return connection;
            });
        } catch (SQLException e) {
            throw new RecordingException("DuckDB cannot be loaded (" + e.getMessage() + ").", e);
        }
    }

    /** Whether a folder holds a recording, finished or not. */
    public static boolean isRecording(Path folder) {
        return Files.isDirectory(folder) && Manifest.isIn(folder);
    }

    /** The name of the suite or scenario that was run. */
    public String experiment() {
        return experiment;
    }

    public RecordedScenario scenario() {
        return scenario;
    }

    public RunFacts facts() {
        return facts;
    }

    /** A fact of {@code run.json} by its JSON pointer ({@code /world/periodMillis}); absent where the run does not say. */
    public Optional<String> fact(String pointer) {
        JsonNode node = json.path("facts").at(pointer);
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    /** The values of a list, or of a map's lists all together; empty where there is none. */
    public ImmutableList<String> list(String pointer) {
        ImmutableList.Builder<String> values = ImmutableList.builder();
        for (JsonNode each : json.path("facts").at(pointer)) {
            if (each.isContainerNode()) {
                each.forEach(inner -> values.add(inner.asText()));
            } else {
                values.add(each.asText());
            }
        }
        return values.build();
    }

    /** The scalars of a map as text, in their order; empty where there is none. */
    public ImmutableMap<String, String> map(String pointer) {
        return RunFacts.texts(json.path("facts").at(pointer));
    }

    /** The names in a map, whatever they stand for, in their order; empty where there is none. */
    public ImmutableList<String> names(String pointer) {
        return ImmutableList.copyOf(json.path("facts").at(pointer).fieldNames());
    }

    /** Whether the run keeps a table. */
    public boolean has(String table) {
        return files.containsKey(table);
    }

    /** The columns of a table that the run keeps. */
    public ImmutableSet<String> columns(String table) {
        return columns.computeIfAbsent(table, any -> {
            ImmutableSet.Builder<String> names = ImmutableSet.builder();
            query("DESCRIBE SELECT * FROM " + source(table), row -> names.add(row.getString("column_name")));
            return names.build();
        });
    }

    /**
     * Reads from a table the run keeps.
     *
     * @param select SQL expressions, as between SELECT and FROM
     * @param rest SQL after the table: WHERE, GROUP BY, ORDER BY; may be empty
     * @throws RecordingException if a file cannot be read
     */
    public void read(String table, String select, String rest, RowSink sink) {
        query("SELECT " + select + " FROM " + source(table) + " " + rest, sink);
    }

    /**
     * As {@link #read}, of the files alone that hold some rows, in the order they were written: a long table is many files, and
     * opening them all takes longer than reading from one.
     *
     * @param fromRow the first, {@code toRow} after the last; both from 0, beyond the end is nothing
     */
    public void readRows(String table, long fromRow, long toRow, String select, String rest, RowSink sink) {
        checkKept(table);
        ImmutableList<Path> parts = files.get(table);
        int first = (int) Math.min(parts.size() - 1L, fromRow / TableWriter.ROWS_OF_A_PART);
        int last = (int) Math.min(parts.size(), (toRow - 1) / TableWriter.ROWS_OF_A_PART + 1);
        query(
                "SELECT " + select + " FROM " + Parquet.source(parts.subList(first, Math.max(first + 1, last))) + " "
                        + rest,
                sink);
    }

    private String source(String table) {
        checkKept(table);
        return Parquet.source(files.get(table));
    }

    private void checkKept(String table) {
        if (!has(table)) {
            throw new IllegalArgumentException("run " + facts.run() + " keeps no table " + table + ".");
        }
    }

    private void query(String sql, RowSink sink) {
        try {
            duckDb.call(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery(sql)) {
                    while (result.next()) {
                        sink.take(result);
                    }
                }
                return sql;
            });
        } catch (SQLException e) {
            throw new RecordingException(
                    facts.run() + ": it cannot be read ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + ").\nMaybe its files were changed or taken away after it was opened.",
                    e);
        }
    }

    @Override
    public void close() {
        closed = true;
        duckDb.close();
    }
}
