package stakeout.results.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** JSON in one layout: keys in the order of writing, two spaces, LF, UTF-8, no floating-point numbers. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode node) {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(INDENT);
            printer.indentArraysWith(INDENT);
            return (MAPPER.writer(printer).writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(JsonNode node) {
        return Sha256.hex(bytes(node));
    }

    /** @throws RecordingException if the file is missing or no JSON object */
    static ObjectNode read(Path file) {
        try {
            if (MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
            throw new RecordingException(damaged(file, "it holds no JSON object"));
        } catch (NoSuchFileException e) {
            throw new RecordingException(damaged(file, "it is missing"), e);
        } catch (JsonProcessingException e) {
            throw new RecordingException(damaged(file, "it ends early or is no JSON (line " + line(e) + ")"), e);
        } catch (IOException e) {
            throw new RecordingException(damaged(file, "it cannot be read (" + e.getMessage() + ")"), e);
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static String damaged(Path file, String how) {
        return file + ": " + how
                + ".\nMaybe the recording was copied in part; copy it again or run the experiment again.";
    }
}
