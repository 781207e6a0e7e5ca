package stakeout.model.cosmos.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.cosmos.Minting;

/** mint_annual_provisions, mint_block_provision, mint_next_inflation. */
final class MintVectors implements VectorTopic {
    @Override
    public Map<String, Object> compute(String topic, JsonNode inputs) {
        Dec18Register register = new Dec18Register();
        return switch (topic) {
            case "mint_annual_provisions" ->
                Map.of(
                        "annual_provisions",
                        Minting.annualProvisions(
                                dec(inputs, "inflation"),
                                inputs.get("total_supply").asLong(),
                                register));
            case "mint_block_provision" ->
                Map.of(
                        "block_provision",
                        Minting.provision(
                                register.set(dec(inputs, "annual_provisions")),
                                inputs.get("blocks_per_year").asLong()));
            default -> nextInflation(inputs);
        };
    }

    private static Map<String, Object> nextInflation(JsonNode inputs) {
        Dec18 before = dec(inputs, "inflation");
        Minting minting = new Minting(
                new CosmosParameters.Mint(
                        dec(inputs, "inflation_rate_change"),
                        dec(inputs, "inflation_max"),
                        dec(inputs, "inflation_min"),
                        dec(inputs, "goal_bonded"),
                        inputs.get("blocks_per_year").asLong()),
                before);
        minting.nextInflation(dec(inputs, "bonded_ratio").lo());
        return Map.of(
                "inflation",
                minting.inflation(),
                "delta",
                new Dec18Register().set(minting.inflation()).sub(before));
    }

    private static Dec18 dec(JsonNode inputs, String key) {
        return Dec18.parse(inputs.get(key).asText());
    }
}
