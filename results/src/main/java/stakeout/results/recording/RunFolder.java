package stakeout.results.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one finished run. */
record RunFolder(Path folder) {
    static RunFolder of(Path experiment, RunId run) {
        return new RunFolder(experiment.resolve("runs").resolve(run.scenario()).resolve(run.folder()));
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /**
     * Reads and checks all that is there.
     *
     * @throws RecordingException if something is missing, cut short, changed, or written by a newer version
     */
    RunFacts verified(RunId run) {
        Path file = folder.resolve(RunJson.FILE);
        ObjectNode json = Json.read(file);
        Manifest.checkSchema(file, json);
        RunFacts facts = RunFacts.read(file, json);
        if (!facts.run().equals(run)) {
            throw new RecordingException(file + ": it is run " + facts.run() + ", not " + run
                    + ".\nMaybe folders were renamed; give them their names back.");
        }
        for (JsonNode table : json.path("tables")) {
            for (JsonNode part : table.path("files")) {
                verify(folder.resolve(part.path("name").asText()), part);
            }
        }
        return facts;
    }

    static void verify(Path file, JsonNode part) {
        try {
            String how = !Files.exists(file)
                    ? "it is missing"
                    : Files.size(file) != part.path("bytes").asLong()
                            ? "it has " + Files.size(file) + " bytes instead of "
                                    + part.path("bytes").asLong()
                            : Sha256.hex(file).equals(part.path("sha256").asText()) ? "" : "its checksum is another";
            if (!how.isEmpty()) {
                throw new RecordingException(file + ": " + how
                        + ".\nMaybe the recording was copied in part or changed; copy it again, or repeat the run's command to"
                        + " record it anew.");
            }
        } catch (IOException e) {
            throw new RecordingException(file + ": it cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** By table: the hash of its rows. */
    ImmutableMap<String, String> rowHashes() {
        ImmutableMap.Builder<String, String> hashes = ImmutableMap.builder();
        for (JsonNode entry : Json.read(folder.resolve(RunJson.FILE)).path("tables")) {
            hashes.put(entry.path("table").asText(), entry.path("rowHash").asText());
        }
        return hashes.buildOrThrow();
    }

    /** The files of a table in order; empty where the run does not keep it. */
    ImmutableList<Path> files(String table) {
        ImmutableList.Builder<Path> files = ImmutableList.builder();
        for (JsonNode entry : Json.read(folder.resolve(RunJson.FILE)).path("tables")) {
            if (entry.path("table").asText().equals(table)) {
                entry.path("files")
                        .forEach(part ->
                                files.add(folder.resolve(part.path("name").asText())));
            }
        }
        return files.build();
    }
}
