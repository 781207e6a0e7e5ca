package stakeout.scenarios.conform.cosmos;

import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CommissionRules;
import stakeout.scenarios.conform.Inputs;

/** commission_rules. */
final class CommissionVectors {
    private CommissionVectors() {}

    static Map<String, Object> compute(Inputs inputs) {
        Dec18 rate = dec(inputs, "rate");
        Dec18 max = dec(inputs, "max_rate");
        Dec18 maxChange = dec(inputs, "max_change_rate");
        Inputs op = inputs.get("op");
        boolean valid = switch (op.asText()) {
            case "validate" -> CommissionRules.isValid(rate, max, maxChange);
            case "change" ->
                CommissionRules.checkChange(
                                rate,
                                max,
                                maxChange,
                                dec(inputs, "new_rate"),
                                Math.round(inputs.get("hours_since_update").asDouble() * 3_600_000))
                        .accepted();
            default -> throw op.unknownOperation();
        };
        return Map.of("valid", valid);
    }

    private static Dec18 dec(Inputs inputs, String key) {
        return Dec18.parse(inputs.get(key).asText());
    }
}
