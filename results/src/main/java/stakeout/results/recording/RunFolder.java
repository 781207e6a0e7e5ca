package stakeout.results.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

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
        RunFacts facts = measured(run);
        checkHashes(() -> true);
        return facts;
    }

    /** As {@link #verified}, but of the files only that each has as many bytes as it should: that takes no time. */
    RunFacts measured(RunId run) {
        Path file = folder.resolve(RunJson.FILE);
        ObjectNode json = Json.read(file);
        Manifest.checkSchema(file, json);
        RunFacts facts = RunFacts.read(file, json);
        if (!facts.run().equals(run)) {
            throw new RecordingException(file + ": it is run " + facts.run() + ", not " + run
                    + ".\nMaybe folders were renamed; give them their names back.");
        }
        forEachFile(json, RunFolder::checkSize);
        return facts;
    }

    /**
     * Reads all files and compares their checksums.
     *
     * @param goesOn asked before each file; false leaves the others unread
     * @throws RecordingException if one is missing or changed
     */
    void checkHashes(BooleanSupplier goesOn) {
        forEachFile(Json.read(folder.resolve(RunJson.FILE)), (file, part) -> {
            if (goesOn.getAsBoolean()) {
                checkHash(file, part);
            }
        });
    }

    private void forEachFile(ObjectNode json, BiConsumer<Path, JsonNode> check) {
        for (JsonNode table : json.path("tables")) {
            for (JsonNode part : table.path("files")) {
                check.accept(folder.resolve(part.path("name").asText()), part);
            }
        }
    }

    static void verify(Path file, JsonNode part) {
        checkSize(file, part);
        checkHash(file, part);
    }

    private static void checkSize(Path file, JsonNode part) {
        try {
            if (!Files.exists(file)) {
                throw damaged(file, "it is missing");
            }
            long bytes = part.path("bytes").asLong();
            if (Files.size(file) != bytes) {
                throw damaged(file, "it has " + Files.size(file) + " bytes instead of " + bytes);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void checkHash(Path file, JsonNode part) {
        try {
            if (!Sha256.hex(file).equals(part.path("sha256").asText())) {
                throw damaged(file, "its checksum is another");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RecordingException damaged(Path file, String how) {
        return new RecordingException(file + ": " + how
                + ".\nMaybe the recording was copied in part or changed; copy it again, or repeat the run's command to"
                + " record it anew.");
    }

    private static RecordingException unreadable(Path file, IOException cause) {
        return new RecordingException(file + ": it cannot be read (" + cause.getMessage() + ").", cause);
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
