package stakeout.scenarios.conform.cosmos;

import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.model.cosmos.CosmosChain;
import stakeout.model.cosmos.CosmosValidators;
import stakeout.model.cosmos.TokenJournal;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;

/** slashing_liveness, double_sign: one validator bonded with its own account's stake. */
final class SlashingVectors {
    private SlashingVectors() {}

    private static final long HEIGHT = 10_000_000;
    private static final long MOST_BLOCKS = 100_000_000;

    static Map<String, Object> liveness(Inputs inputs) {
        VectorWorld world = new VectorWorld();
        world.window = inputs.get("signed_blocks_window").asInt();
        world.minSigned = inputs.get("min_signed_per_window").asText();
        world.downtimeFraction = inputs.get("slash_fraction_downtime").asText();
        long power = inputs.get("power").asLong();
        CosmosChain chain =
                bonded(world, power * 1_000_000, inputs.get("start_height").asLong());
        int[] slashes = new int[1];
        chain.tell(new TokenJournal() {
            @Override
            public void jailed(int validator) {
                slashes[0]++;
            }
        });
        for (Inputs run : inputs.get("runs")) {
            long from = run.get("from_height").asLong();
            if (run.get("blocks").asLong() > MOST_BLOCKS) {
                throw new VectorProblem(run.get("blocks") + " must be at most " + MOST_BLOCKS + ".");
            }
            for (long height = from; height < from + run.get("blocks").asLong(); height++) {
                chain.setClock(height, 5_000 * height);
                chain.slashing().handleVote(0, power, run.get("signed").asBoolean());
            }
        }
        Map<String, Object> results = state(chain);
        results.put("slashes", slashes[0]);
        return results;
    }

    static Map<String, Object> doubleSign(Inputs inputs) {
        VectorWorld world = new VectorWorld();
        world.maxAgeBlocks = inputs.get("max_age_num_blocks").asLong();
        world.maxAgeSeconds = inputs.get("max_age_seconds").asLong();
        world.doubleSignFraction = inputs.get("slash_fraction_double_sign").asText();
        long power = inputs.get("power").asLong();
        CosmosChain chain = bonded(world, inputs.get("tokens").asLong(), 1);
        chain.setClock(HEIGHT, 5_000 * HEIGHT);
        for (Inputs evidence : inputs.get("evidence")) {
            chain.slashing()
                    .handleDoubleSign(
                            0,
                            HEIGHT - evidence.get("age_blocks").asLong(),
                            chain.timeMillis()
                                    - 1_000 * evidence.get("age_seconds").asLong(),
                            evidence.longOr("power", power));
        }
        return state(chain);
    }

    private static CosmosChain bonded(VectorWorld world, long tokens, long startHeight) {
        CosmosChain chain = world.chain(1);
        VectorWorld.open(chain, 0, "0.5");
        chain.setClock(startHeight, 5_000 * startHeight);
        chain.staking().delegate(chain.ownAccount(0), 0, tokens);
        chain.validatorSet().begin();
        return chain;
    }

    private static Map<String, Object> state(CosmosChain chain) {
        CosmosValidators validators = chain.validators();
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("tokens_after", validators.tokens[0]);
        results.put("jailed", validators.has(0, CosmosValidators.JAILED));
        results.put("tombstoned", validators.has(0, CosmosValidators.TOMBSTONED));
        results.put("missed_counter", validators.missed[0]);
        return results;
    }
}
