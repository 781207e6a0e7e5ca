package stakeout.model.cosmos.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;

/** decimal_arithmetic and decimal_rounding. */
final class DecimalVectors implements VectorTopic {
    @Override
    public Map<String, Object> compute(String topic, JsonNode inputs) {
        return topic.equals("decimal_rounding") ? round(inputs) : arithmetic(inputs);
    }

    private static Map<String, Object> arithmetic(JsonNode inputs) {
        Dec18 a = Dec18.parse(inputs.get("a").asText());
        Dec18 b = Dec18.parse(inputs.get("b").asText());
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("add", from(a).add(b));
        results.put("sub", from(a).sub(b));
        results.put("mul", from(a).mul(b));
        results.put("mul_truncate", from(a).mulTruncate(b));
        boolean divisible = b.compareTo(Dec18.ZERO) != 0;
        results.put("quo", divisible ? from(a).quo(b) : null);
        results.put("quo_round_up", divisible ? from(a).quoRoundUp(b) : null);
        results.put("quo_truncate", divisible ? from(a).quoTruncate(b) : null);
        return results;
    }

    private static Map<String, Object> round(JsonNode inputs) {
        Dec18 a = Dec18.parse(inputs.get("a").asText());
        String op = inputs.get("op").asText();
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("value", rounded(op, from(a)));
        results.put("value_of_negated", rounded(op, from(a).negate()));
        return results;
    }

    private static long rounded(String op, Dec18Register value) {
        return switch (op) {
            case "round_int" -> value.roundInt();
            case "truncate_int" -> value.truncateInt();
            case "ceil" -> value.ceilInt();
            default -> throw new IllegalArgumentException("op (" + op + ") must be a rounding");
        };
    }

    private static Dec18Register from(Dec18 value) {
        return new Dec18Register().set(value);
    }
}
