package stakeout.scenarios.conform.tezos;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Tezos;
import stakeout.model.tezos.BakingPower;
import stakeout.model.tezos.DoubleAttestation;
import stakeout.model.tezos.IssuanceRate;
import stakeout.model.tezos.Percentage;
import stakeout.model.tezos.RewardWeights;
import stakeout.model.tezos.TezosParameters;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorTopics;

/** The topics of Tezos. */
public final class TezosTopics implements VectorTopics {
    @Override
    public String protocol() {
        return "tezos";
    }

    @Override
    public Class<? extends Protocol> family() {
        return Tezos.class;
    }

    @Override
    public ImmutableMap<String, Class<?>> topics() {
        return ImmutableMap.<String, Class<?>>builder()
                .put("bonus", IssuanceRate.class)
                .put("bounds_over_time", IssuanceRate.class)
                .put("double_attestation_curve", DoubleAttestation.class)
                .put("double_attestation_slash", DoubleAttestation.class)
                .put("dynamic_max", IssuanceRate.class)
                .put("issuance_coefficient", IssuanceRate.class)
                .put("percentage", Percentage.class)
                .put("reward_from_weights", RewardWeights.class)
                .put("reward_split", BakingPower.class)
                .put("static_rate", IssuanceRate.class)
                .put("yearly_rate", IssuanceRate.class)
                .buildOrThrow();
    }

    @Override
    public Map<String, Object> compute(String topic, Inputs inputs) {
        return switch (topic) {
            case "bonus" -> IssuanceVectors.bonus(inputs);
            case "bounds_over_time" -> IssuanceVectors.bound(inputs);
            case "double_attestation_curve" -> PowerVectors.curve(inputs);
            case "double_attestation_slash" -> PowerVectors.slash(inputs);
            case "dynamic_max" -> IssuanceVectors.dynamicMaximum(inputs);
            case "issuance_coefficient" -> IssuanceVectors.coefficient(inputs);
            case "percentage" -> PowerVectors.percentage(inputs);
            case "reward_from_weights" -> IssuanceVectors.reward(inputs);
            case "reward_split" -> PowerVectors.split(inputs);
            case "static_rate" -> IssuanceVectors.fixed(inputs);
            case "yearly_rate" -> IssuanceVectors.yearly(inputs);
            default -> throw new IllegalArgumentException("topic (" + topic + ") is none of " + topics().keySet());
        };
    }

    @Override
    public ImmutableMap<String, Object> values(String topic, Protocol protocol) {
        TezosParameters parameters = ((Tezos) protocol).parameters();
        TezosParameters.Issuance issuance = parameters.issuance();
        RewardWeights rewards = parameters.rewards();
        return switch (topic) {
            case "bonus" ->
                ImmutableMap.of(
                        "center", issuance.center(),
                        "radius", issuance.radius(),
                        "growth", issuance.growth(),
                        "max_bonus", issuance.maxBonus(),
                        "seconds_per_cycle", parameters.clock().cycleSeconds());
            case "double_attestation_slash" ->
                ImmutableMap.of(
                        "committee", parameters.consensus().committeeSize(),
                        "threshold_numerator", parameters.slashing().thresholdNumerator(),
                        "threshold_denominator", parameters.slashing().thresholdDenominator(),
                        "max_slashing_hundredths_percent",
                                parameters
                                        .slashing()
                                        .maximum()
                                        .value()
                                        .movePointRight(4)
                                        .intValueExact());
            case "issuance_coefficient", "yearly_rate" ->
                ImmutableMap.of("base_total_issued_per_minute", rewards.basePerMinute());
            case "reward_from_weights" ->
                ImmutableMap.of(
                        "base_total_issued_per_minute",
                        rewards.basePerMinute(),
                        "sum_weights",
                        rewards.sum(),
                        "block_seconds",
                        parameters.clock().blockSeconds());
            case "reward_split" ->
                ImmutableMap.of(
                        "edge_of_staking_over_delegation",
                        parameters.staking().power().edgeOfStakingOverDelegation());
            default -> ImmutableMap.of();
        };
    }
}
