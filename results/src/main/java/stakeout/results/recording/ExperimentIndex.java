package stakeout.results.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what is derived from all runs: {@code index.json}, {@code index.parquet}, {@code finals.parquet}. */
final class ExperimentIndex {
    private ExperimentIndex() {}

    static void write(Path folder, Plan plan, Map<RunId, RunFacts> finished, DuckDb duckDb) {
        Path temporary = folder.resolve("unfinished").resolve("index");
        Disk.delete(temporary);
        Disk.createFolders(temporary);
        TableWriter index = new TableWriter(Schema.INDEX, temporary, duckDb);
        TableWriter finals = new TableWriter(Schema.ALL_FINALS, temporary, duckDb);
        ObjectNode json = Json.object();
        json.put("schema", Schema.VERSION);
        json.put("planHash", plan.contentHash());
        StringBuilder hashes = new StringBuilder(plan.contentHash());
        ArrayNode runs = Json.object().putArray("runs");
        for (RunId run : plan.runs()) {
            RunFacts facts = finished.get(run);
            hashes.append('\n').append(facts.rowHash());
            runs.add(runs.objectNode().put("run", run.toString()).put("rowHash", facts.rowHash()));
            put(index, facts);
            for (FinalRow row : RunFinals.read(duckDb, folder, run)) {
                put(finals, row);
            }
        }
        json.put("contentHash", Sha256.hex(hashes.toString().getBytes(StandardCharsets.UTF_8)));
        json.set("runs", runs);
        ArrayNode files = json.putArray("files");
        List<Path> written = new ArrayList<>(index.finish().files());
        written.addAll(finals.finish().files());
        for (Path file : written) {
            files.add(move(file, folder));
        }
        Disk.writeWhole(folder.resolve(RecordingFolder.INDEX), Json.bytes(json));
    }

    private static ObjectNode move(Path file, Path folder) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Disk.writeWhole(folder.resolve(file.getFileName()), bytes);
            return Json.object()
                    .put("name", file.getFileName().toString())
                    .put("bytes", bytes.length)
                    .put("sha256", Sha256.hex(bytes));
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
    }

    private static void put(TableWriter index, RunFacts facts) {
        RunId run = facts.run();
        ObjectNode sweep = Json.object();
        facts.values().forEach(sweep::put);
        index.put(run.scenario())
                .put((long) run.point())
                .put((long) run.replication())
                .put(run.twin())
                .put(facts.masterSeed())
                .put(sweep.toString())
                .put(facts.steps())
                .put(facts.lastPeriod())
                .put(facts.settled())
                .put(facts.dueUntil())
                .put(facts.rowHash())
                .endRow();
    }

    private static void put(TableWriter finals, FinalRow row) {
        finals.put(row.run().scenario())
                .put((long) row.run().point())
                .put((long) row.run().replication())
                .put(row.run().twin())
                .put(row.measure())
                .put(row.of())
                .put(row.unit())
                .put(row.value());
        row.exact().ifPresentOrElse(finals::put, finals::putNull);
        finals.endRow();
    }
}
