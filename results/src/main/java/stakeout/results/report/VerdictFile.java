package stakeout.results.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stakeout.model.TypeNames;
import stakeout.results.statistics.Verdict;

/** What became of every expectation, as JSON beside a recording: what the report says, for programs. In no hash and no check. */
public final class VerdictFile {
    public static final String FILE = "verdicts.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * One expectation at one point.
     *
     * @param point the sweep's values: path → value
     * @param measure with whom it is of: {@code profit of cartel}
     * @param value as the report prints it, {@code 13.8 ± 0.2}; its unit may be empty
     * @param expected as the report prints it
     */
    public record Entry(
            String scenario,
            ImmutableMap<String, String> point,
            String measure,
            String value,
            String unit,
            String expected,
            Verdict verdict) {}

    private VerdictFile() {}

    /** The file's text. */
    static String text(List<VerdictRow> rows) {
        ArrayNode all = MAPPER.createArrayNode();
        for (VerdictRow row : rows) {
            ReportLine line = ReportLine.judged(row);
            ObjectNode entry = all.addObject();
            entry.put("scenario", row.scenario());
            ObjectNode point = entry.putObject("point");
            row.point().forEach(point::put);
            entry.put("measure", line.measure());
            entry.put("value", line.value());
            entry.put("unit", line.unit());
            entry.put("expected", line.expected());
            entry.put("verdict", TypeNames.of(row.judgement().verdict()));
            entry.put("basis", line.basis());
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(all)
                            .replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a recording's folder says; nothing where there is no such file, or none that can be read. */
    public static ImmutableList<Entry> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return ImmutableList.of();
        }
        try {
            ImmutableList.Builder<Entry> entries = ImmutableList.builder();
            for (JsonNode node : MAPPER.readTree(Files.readAllBytes(file))) {
                entry(node).ifPresent(entries::add);
            }
            return entries.build();
        } catch (IOException e) {
            // a recording can be looked at without what was judged of it
            return ImmutableList.of();
        }
    }

    private static Optional<Entry> entry(JsonNode node) {
        ImmutableMap.Builder<String, String> point = ImmutableMap.builder();
        node.path("point")
                .properties()
                .forEach(value -> point.put(value.getKey(), value.getValue().asText()));
        String verdict = node.path("verdict").asText().toUpperCase(Locale.ROOT);
        for (Verdict each : Verdict.values()) {
            if (each.name().equals(verdict)) {
                return Optional.of(new Entry(
                        node.path("scenario").asText(),
                        point.buildKeepingLast(),
                        node.path("measure").asText(),
                        node.path("value").asText(),
                        node.path("unit").asText(),
                        node.path("expected").asText(),
                        each));
            }
        }
        return Optional.empty();
    }
}
