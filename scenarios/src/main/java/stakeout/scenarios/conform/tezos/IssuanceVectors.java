package stakeout.scenarios.conform.tezos;

import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.tezos.IssuanceRate;
import stakeout.model.tezos.RewardWeights;
import stakeout.scenarios.conform.Inputs;

/** bonus, bounds_over_time, dynamic_max, issuance_coefficient, reward_from_weights, static_rate, yearly_rate. */
final class IssuanceVectors {
    private IssuanceVectors() {}

    static Map<String, Object> bonus(Inputs inputs) {
        BigFraction x = fraction(inputs, "stake_ratio");
        BigFraction bonus = IssuanceRate.bonus(
                x,
                fraction(inputs, "previous_bonus"),
                new IssuanceRate.Target(fraction(inputs, "center"), fraction(inputs, "radius")),
                fraction(inputs, "growth"),
                fraction(inputs, "max_bonus"),
                fraction(inputs, "min_rate"),
                fraction(inputs, "max_rate"),
                inputs.get("seconds_per_cycle").asLong());
        return Map.of("bonus", bonus);
    }

    static Map<String, Object> bound(Inputs inputs) {
        BigFraction byTime = IssuanceRate.bound(
                inputs.get("cycle").asLong(),
                inputs.get("launch_cycle").asLong(),
                inputs.get("initial_period").asLong(),
                inputs.get("transition_period").asLong(),
                fraction(inputs, "initial"),
                fraction(inputs, "final"));
        return switch (inputs.get("which").asText()) {
            case "min" -> Map.of("value", byTime);
            case "max" -> {
                BigFraction x =
                        inputs.find("stake_ratio").map(Inputs::asFraction).orElse(BigFraction.ZERO);
                BigFraction least = inputs.find("min").map(Inputs::asFraction).orElse(BigFraction.ZERO);
                yield Map.of("value", IssuanceRate.maximum(x, least, byTime));
            }
            default -> throw inputs.get("which").unknownOperation();
        };
    }

    static Map<String, Object> dynamicMaximum(Inputs inputs) {
        return Map.of("max", IssuanceRate.dynamicMaximum(fraction(inputs, "stake_ratio")));
    }

    static Map<String, Object> coefficient(Inputs inputs) {
        BigFraction coefficient = IssuanceRate.coefficient(
                fraction(inputs, "static"),
                fraction(inputs, "bonus"),
                fraction(inputs, "min"),
                fraction(inputs, "max"),
                inputs.get("total_supply").asInteger(),
                inputs.get("base_total_issued_per_minute").asLong());
        return Map.of("coefficient", coefficient);
    }

    static Map<String, Object> reward(Inputs inputs) {
        long mutez = RewardWeights.reward(
                inputs.get("base_total_issued_per_minute").asLong(),
                inputs.get("sum_weights").asLong(),
                inputs.get("weight").asLong(),
                inputs.longOr("times", 1),
                inputs.get("block_seconds").asLong(),
                inputs.longOr("divide_by", 1),
                fraction(inputs, "coefficient"));
        return Map.of("mutez", mutez);
    }

    static Map<String, Object> fixed(Inputs inputs) {
        return Map.of(
                "rate",
                IssuanceRate.fixed(fraction(inputs, "stake_ratio"), fraction(inputs, "min"), fraction(inputs, "max")));
    }

    static Map<String, Object> yearly(Inputs inputs) {
        BigFraction rate = IssuanceRate.yearly(
                fraction(inputs, "coefficient"),
                inputs.get("base_total_issued_per_minute").asLong(),
                inputs.get("total_supply").asInteger());
        return Map.of("rate", rate, "rate_percent", rate.multiply(100));
    }

    private static BigFraction fraction(Inputs inputs, String key) {
        return inputs.get(key).asFraction();
    }
}
