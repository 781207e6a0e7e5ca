package stakeout.scenarios.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import stakeout.scenarios.conform.ethereum.EthereumVector;

/** Reads vector files of both schemas: {@code pos-vector/1}, and Ethereum's epochs and trajectories. */
public final class VectorReader {
    private static final String SCHEMA = "pos-vector/1";
    private static final ImmutableSet<String> FILE = ImmutableSet.of("schema", "protocol", "topic", "rule", "cases");
    private static final ImmutableSet<String> CASE =
            ImmutableSet.of("id", "source", "kind", "tolerance", "inputs", "expect", "note");
    private static final ImmutableSet<String> KINDS = ImmutableSet.of("literal", "evaluated", "property", "chain");
    private static final long LARGEST_BYTES = 64L << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private VectorReader() {}

    /**
     * The cases of a file.
     *
     * @throws VectorProblem if it cannot be read, is no JSON, or is of no schema, protocol or topic that is known
     */
    public static ImmutableList<VectorCase> read(Path file) {
        return cases(tree(file));
    }

    private static JsonNode tree(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new VectorProblem("the file must be at most 64 MiB.");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new VectorProblem("it is no JSON that can be read: " + e.getOriginalMessage()
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")"));
        } catch (IOException e) {
            throw new VectorProblem(
                    "the file cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").");
        }
    }

    private static ImmutableList<VectorCase> cases(JsonNode root) {
        if (!root.isObject()) {
            throw new VectorProblem("a vector file must be a JSON object.");
        }
        if (!root.has("schema") && root.has("fork")) {
            return ImmutableList.of(EthereumVector.of(root));
        }
        String schema = text(root, "schema", "");
        if (!schema.equals(SCHEMA)) {
            throw new VectorProblem("schema (" + schema + ") must be " + SCHEMA + ".");
        }
        known(root, FILE, "");
        String protocol = text(root, "protocol", "");
        VectorTopics topics = AllTopics.of(protocol)
                .orElseThrow(
                        () -> new VectorProblem("protocol (" + protocol + ") has no rules here that answer vectors."));
        String topic = text(root, "topic", "");
        if (!topics.topics().containsKey(topic)) {
            throw new VectorProblem("topic (" + topic + ") of " + protocol + " is answered by no rule.");
        }
        JsonNode list = root.get("cases");
        if (list == null || !list.isArray() || list.isEmpty()) {
            throw new VectorProblem("cases must be a list with at least one case.");
        }
        Set<String> ids = new HashSet<>();
        ImmutableList.Builder<VectorCase> cases = ImmutableList.builder();
        for (int i = 0; i < list.size(); i++) {
            VectorCase each = readable(topics, topic, list.get(i), "cases[" + i + "]");
            if (!ids.add(each.id())) {
                throw new VectorProblem("cases[" + i + "].id (" + each.id() + ") occurs twice.");
            }
            cases.add(each);
        }
        return cases.build();
    }

    /** A case that cannot be read is one that fails; the others are played. */
    private static VectorCase readable(VectorTopics topics, String topic, JsonNode node, String at) {
        try {
            return topicCase(topics, topic, node, at);
        } catch (VectorProblem problem) {
            return new BrokenCase(topics, topic, at, problem);
        }
    }

    private static VectorCase topicCase(VectorTopics topics, String topic, JsonNode node, String at) {
        if (!node.isObject()) {
            throw new VectorProblem(at + " must be a map.");
        }
        known(node, CASE, at + ".");
        String id = text(node, "id", at + ".");
        String kind = node.has("kind") ? text(node, "kind", at + ".") : "literal";
        if (!KINDS.contains(kind)) {
            throw new VectorProblem(at + ".kind (" + kind + ") must be one of " + KINDS + ".");
        }
        if (!node.has("inputs") || !node.get("inputs").isObject()) {
            throw new VectorProblem(at + ".inputs must be a map.");
        }
        JsonNode expect = node.get("expect");
        if (expect == null || (!expect.isNull() && (!expect.isObject() || expect.isEmpty()))) {
            throw new VectorProblem(at + ".expect must be null or a map with at least one field.");
        }
        JsonNode tolerance = node.get("tolerance");
        return new TopicCase(
                topics,
                topic,
                id,
                node.get("inputs"),
                expect,
                Tolerance.parse(tolerance == null ? "exact" : tolerance.asText()));
    }

    private static void known(JsonNode node, ImmutableSet<String> fields, String at) {
        node.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                throw new VectorProblem(at + field + " is not a field of " + SCHEMA + ".");
            }
        });
    }

    private static String text(JsonNode node, String field, String at) {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual()) {
            throw new VectorProblem(at + field + " must be there, as text.");
        }
        return value.textValue();
    }
}
