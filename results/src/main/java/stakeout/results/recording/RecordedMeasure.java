package stakeout.results.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import stakeout.results.measure.Direction;
import stakeout.results.measure.Unit;

/**
 * A measure as the manifest holds it.
 *
 * @param label name and settings that are not the default; with {@code of} what tells it from others
 * @param type its name alone
 */
public record RecordedMeasure(
        String label, String of, String type, Unit unit, Direction better, boolean needsSettlement) {
    static RecordedMeasure of(JsonNode json) {
        return new RecordedMeasure(
                json.path("measure").asText(),
                json.path("of").asText(),
                json.path("type").asText(),
                Unit.valueOf(constant(json, "unit")),
                Direction.valueOf(constant(json, "better")),
                json.path("needsSettlement").asBoolean());
    }

    private static String constant(JsonNode json, String key) {
        return json.path(key).asText().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
