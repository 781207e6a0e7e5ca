package stakeout.scenarios.conform.cosmos;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.cosmos.CommissionRules;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.cosmos.Distribution;
import stakeout.model.cosmos.Minting;
import stakeout.model.cosmos.Shares;
import stakeout.model.cosmos.Slashing;
import stakeout.model.cosmos.ValidatorSet;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorTopics;

/** The topics of the Cosmos Hub. */
public final class CosmosTopics implements VectorTopics {
    @Override
    public String protocol() {
        return "cosmos";
    }

    @Override
    public ImmutableMap<String, Class<?>> topics() {
        return ImmutableMap.<String, Class<?>>builder()
                .put("commission_rules", CommissionRules.class)
                .put("decimal_arithmetic", Dec18Register.class)
                .put("decimal_rounding", Dec18Register.class)
                .put("distribution_allocate", Distribution.class)
                .put("distribution_allocate_to_validator", Distribution.class)
                .put("distribution_f1", Distribution.class)
                .put("double_sign", Slashing.class)
                .put("mint_annual_provisions", Minting.class)
                .put("mint_block_provision", Minting.class)
                .put("mint_next_inflation", Minting.class)
                .put("slashing_liveness", Slashing.class)
                .put("staking_shares", Shares.class)
                .put("staking_slash", Slashing.class)
                .put("staking_slash_entry", Slashing.class)
                .put("validator_selection", ValidatorSet.class)
                .buildOrThrow();
    }

    @Override
    public Map<String, Object> compute(String topic, Inputs inputs) {
        return switch (topic) {
            case "commission_rules" -> CommissionVectors.compute(inputs);
            case "decimal_arithmetic" -> DecimalVectors.arithmetic(inputs);
            case "decimal_rounding" -> DecimalVectors.round(inputs);
            case "distribution_allocate" -> AllocationVectors.allocate(inputs);
            case "distribution_allocate_to_validator" -> AllocationVectors.allocateTo(inputs);
            case "distribution_f1" -> RewardVectors.compute(inputs);
            case "double_sign" -> SlashingVectors.doubleSign(inputs);
            case "mint_annual_provisions" -> MintVectors.annualProvisions(inputs);
            case "mint_block_provision" -> MintVectors.blockProvision(inputs);
            case "mint_next_inflation" -> MintVectors.nextInflation(inputs);
            case "slashing_liveness" -> SlashingVectors.liveness(inputs);
            case "staking_shares" -> ShareVectors.compute(inputs);
            case "staking_slash" -> StakeSlashVectors.slashes(inputs);
            case "staking_slash_entry" -> StakeSlashVectors.entry(inputs);
            case "validator_selection" -> SelectionVectors.compute(inputs);
            default -> throw new IllegalArgumentException("topic (" + topic + ") is none of " + topics().keySet());
        };
    }

    @Override
    public Class<? extends Protocol> family() {
        return CosmosHub.class;
    }

    @Override
    public ImmutableMap<String, Object> values(String topic, Protocol protocol) {
        CosmosParameters values = ((CosmosHub) protocol).parameters();
        CosmosParameters.Mint mint = values.mint();
        CosmosParameters.Slashing slashing = values.slashing();
        return switch (topic) {
            case "distribution_allocate" ->
                ImmutableMap.of("community_tax", values.distribution().communityTax());
            case "double_sign" ->
                ImmutableMap.of(
                        "slash_fraction_double_sign", slashing.slashFractionDoubleSign(),
                        "max_age_seconds", values.evidence().maxAgeSeconds(),
                        "max_age_num_blocks", values.evidence().maxAgeBlocks());
            case "mint_block_provision" -> ImmutableMap.of("blocks_per_year", mint.blocksPerYear());
            case "mint_next_inflation" ->
                ImmutableMap.of(
                        "inflation_rate_change", mint.inflationRateChange(),
                        "inflation_max", mint.inflationMax(),
                        "inflation_min", mint.inflationMin(),
                        "goal_bonded", mint.goalBonded(),
                        "blocks_per_year", mint.blocksPerYear());
            case "slashing_liveness" ->
                ImmutableMap.of(
                        "signed_blocks_window", slashing.signedBlocksWindow(),
                        "min_signed_per_window", slashing.minSignedPerWindow(),
                        "slash_fraction_downtime", slashing.slashFractionDowntime());
            case "validator_selection" ->
                ImmutableMap.of("max_validators", values.staking().maxValidators());
            default -> ImmutableMap.of();
        };
    }
}
