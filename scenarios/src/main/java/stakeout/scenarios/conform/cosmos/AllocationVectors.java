package stakeout.scenarios.conform.cosmos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CosmosChain;
import stakeout.scenarios.conform.Inputs;

/** distribution_allocate, distribution_allocate_to_validator. */
final class AllocationVectors {
    private AllocationVectors() {}

    static Map<String, Object> allocateTo(Inputs inputs) {
        CosmosChain chain = new VectorWorld().chain(1);
        VectorWorld.open(chain, 0, inputs.get("commission_rate").asText());
        chain.distribution().allocateTo(0, Dec18.parse(inputs.get("tokens").asText()));
        return validator(chain, 0);
    }

    static Map<String, Object> allocate(Inputs inputs) {
        Inputs votes = inputs.get("votes");
        VectorWorld world = new VectorWorld();
        world.communityTax = inputs.get("community_tax").asText();
        CosmosChain chain = world.chain(votes.size());
        int[] rows = new int[votes.size()];
        long[] powers = new long[votes.size()];
        for (int i = 0; i < rows.length; i++) {
            VectorWorld.open(chain, i, votes.get(i).get("commission_rate").asText());
            rows[i] = i;
            powers[i] = votes.get(i).get("power").asLong();
        }
        chain.collectFees(inputs.get("fees").asLong());
        chain.distribution()
                .allocate(rows, powers, inputs.get("total_previous_power").asLong());
        List<Object> validators = new ArrayList<>();
        for (int row : rows) {
            validators.add(validator(chain, row));
        }
        return Map.of("community_pool", chain.communityPool(), "validators", validators);
    }

    private static Map<String, Object> validator(CosmosChain chain, int row) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("outstanding", chain.distribution().outstanding(row));
        results.put("commission", chain.distribution().commissionDue(row));
        results.put("current_rewards", chain.distribution().pot(row));
        return results;
    }
}
