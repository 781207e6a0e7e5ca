package stakeout.scenarios.conform.cosmos;

import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.cosmos.Minting;
import stakeout.scenarios.conform.Inputs;

/** mint_annual_provisions, mint_block_provision, mint_next_inflation. */
final class MintVectors {
    private MintVectors() {}

    static Map<String, Object> annualProvisions(Inputs inputs) {
        return Map.of(
                "annual_provisions",
                Minting.annualProvisions(
                        dec(inputs, "inflation"), inputs.get("total_supply").asLong(), new Dec18Register()));
    }

    static Map<String, Object> blockProvision(Inputs inputs) {
        Dec18Register provisions = new Dec18Register().set(dec(inputs, "annual_provisions"));
        return Map.of(
                "block_provision",
                Minting.provision(provisions, inputs.get("blocks_per_year").asLong()));
    }

    static Map<String, Object> nextInflation(Inputs inputs) {
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

    private static Dec18 dec(Inputs inputs, String key) {
        return Dec18.parse(inputs.get(key).asText());
    }
}
