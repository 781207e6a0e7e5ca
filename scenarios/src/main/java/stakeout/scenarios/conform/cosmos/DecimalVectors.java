package stakeout.scenarios.conform.cosmos;

import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.scenarios.conform.Inputs;

/** decimal_arithmetic and decimal_rounding. */
final class DecimalVectors {
    private DecimalVectors() {}

    static Map<String, Object> arithmetic(Inputs inputs) {
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

    static Map<String, Object> round(Inputs inputs) {
        Dec18 a = Dec18.parse(inputs.get("a").asText());
        Inputs op = inputs.get("op");
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("value", rounded(op, from(a)));
        results.put("value_of_negated", rounded(op, from(a).negate()));
        return results;
    }

    private static long rounded(Inputs op, Dec18Register value) {
        return switch (op.asText()) {
            case "round_int" -> value.roundInt();
            case "truncate_int" -> value.truncateInt();
            case "ceil" -> value.ceilInt();
            default -> throw op.unknownOperation();
        };
    }

    private static Dec18Register from(Dec18 value) {
        return new Dec18Register().set(value);
    }
}
