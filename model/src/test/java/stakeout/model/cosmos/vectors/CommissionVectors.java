package stakeout.model.cosmos.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CommissionRules;

/** commission_rules. */
final class CommissionVectors implements VectorTopic {
    @Override
    public Map<String, Object> compute(String topic, JsonNode inputs) {
        Dec18 rate = dec(inputs, "rate");
        Dec18 max = dec(inputs, "max_rate");
        Dec18 maxChange = dec(inputs, "max_change_rate");
        boolean valid = inputs.get("op").asText().equals("validate")
                ? CommissionRules.isValid(rate, max, maxChange)
                : CommissionRules.checkChange(
                                rate,
                                max,
                                maxChange,
                                dec(inputs, "new_rate"),
                                Math.round(inputs.get("hours_since_update").asDouble() * 3_600_000))
                        .accepted();
        return Map.of("valid", valid);
    }

    private static Dec18 dec(JsonNode inputs, String key) {
        return Dec18.parse(inputs.get(key).asText());
    }
}
