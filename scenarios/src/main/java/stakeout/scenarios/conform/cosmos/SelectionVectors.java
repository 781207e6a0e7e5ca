package stakeout.scenarios.conform.cosmos;

import java.util.Arrays;
import java.util.Map;
import stakeout.model.cosmos.ValidatorSet;
import stakeout.scenarios.conform.Inputs;

/** validator_selection: the SDK's list of bonded validators by power, in which power 0 stands last. */
final class SelectionVectors {
    private SelectionVectors() {}

    static Map<String, Object> compute(Inputs inputs) {
        Inputs list = inputs.get("tokens");
        int rows = list.size();
        long[] tokens = new long[rows];
        boolean[] eligible = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            tokens[row] = list.get(row).asLong();
            int index = row;
            eligible[row] = inputs.find("jailed")
                    .filter(jailed -> isJailed(jailed, index))
                    .isEmpty();
        }
        int[] order = ValidatorSet.select(
                tokens, eligible, rows, inputs.get("max_validators").asInt(), 1_000_000, true);
        return Map.of("order", Arrays.stream(order).boxed().toList());
    }

    /** A list of flags, or of the rows that are jailed. */
    private static boolean isJailed(Inputs jailed, int row) {
        if (jailed.size() > 0 && jailed.get(0).isBoolean()) {
            return jailed.get(row).asBoolean();
        }
        boolean found = false;
        for (Inputs index : jailed) {
            found |= index.asInt() == row;
        }
        return found;
    }
}
