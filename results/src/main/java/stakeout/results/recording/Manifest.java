package stakeout.results.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code experiment.json}: what an experiment's folder is of. */
final class Manifest {
    static final String FILE = "experiment.json";

    private static final String FORMAT = "stakeout recording";

    private Manifest() {}

    static ObjectNode of(Plan plan) {
        ObjectNode json = Json.object();
        json.put("format", FORMAT);
        json.put("schema", Schema.VERSION);
        json.put("contentHash", plan.contentHash());
        json.set("plan", PlanJson.of(plan));
        return json;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** @throws RecordingException if the folder is no recording, a newer one's, or its manifest was changed */
    static ObjectNode read(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(folder)) {
            throw new RecordingException(folder + ": it is a file, not an experiment's folder.\nMaybe "
                    + (isIn(folder.toAbsolutePath().getParent())
                            ? folder.getParent() + ", where it lies."
                            : "run it first, and name the folder that run wrote."));
        }
        if (!Files.isDirectory(folder)) {
            throw new RecordingException(folder + ": there is no such folder.\nMaybe the path is misspelt.");
        }
        if (!Files.exists(file)) {
            throw new RecordingException(folder + ": it is not a recording: " + FILE
                    + " is missing.\nMaybe one of its sub-folders or the folder above it is meant.");
        }
        ObjectNode json = Json.read(file);
        if (!json.path("format").asText().equals(FORMAT)) {
            throw new RecordingException(
                    file + ": it is not of a Stakeout recording.\nMaybe another program's folder is named.");
        }
        checkSchema(file, json);
        if (!Json.hash(json.path("plan")).equals(json.path("contentHash").asText())) {
            throw new RecordingException(
                    file
                            + ": its content hash does not fit its plan.\nMaybe it was changed by hand; run the experiment again.");
        }
        return json;
    }

    static void checkSchema(Path file, ObjectNode json) {
        int schema = json.path("schema").asInt(-1);
        if (schema > Schema.VERSION) {
            throw new RecordingException(file + ": schema (" + schema + ") must be at most " + Schema.VERSION
                    + ", the newest this version of Stakeout reads.\nMaybe a newer Stakeout wrote it: use that one.");
        }
        if (schema < 1) {
            throw new RecordingException(
                    file + ": it names no schema.\nMaybe it is not Stakeout's, or was changed by hand.");
        }
    }
}
