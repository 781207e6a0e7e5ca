package stakeout.model.cosmos.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import stakeout.model.cosmos.ValidatorSet;

/** validator_selection: the SDK's list of bonded validators by power, in which power 0 stands last. */
final class SelectionVectors implements VectorTopic {
    @Override
    public Map<String, Object> compute(String topic, JsonNode inputs) {
        JsonNode list = inputs.get("tokens");
        int rows = list.size();
        long[] tokens = new long[rows];
        boolean[] eligible = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            tokens[row] = list.get(row).asLong();
            JsonNode jailed = inputs.get("jailed");
            eligible[row] = jailed == null || !isJailed(jailed, row);
        }
        int[] order = ValidatorSet.select(
                tokens, eligible, rows, inputs.get("max_validators").asInt(), 1_000_000, true);
        return Map.of("order", Arrays.stream(order).boxed().toList());
    }

    /** A list of flags, or of the rows that are jailed. */
    private static boolean isJailed(JsonNode jailed, int row) {
        if (jailed.size() > 0 && jailed.get(0).isBoolean()) {
            return jailed.get(row).asBoolean();
        }
        boolean found = false;
        for (JsonNode index : jailed) {
            found |= index.asInt() == row;
        }
        return found;
    }
}
