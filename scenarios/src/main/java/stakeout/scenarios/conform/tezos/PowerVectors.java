package stakeout.scenarios.conform.tezos;

import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.tezos.BakingPower;
import stakeout.model.tezos.DoubleAttestation;
import stakeout.model.tezos.Percentage;
import stakeout.scenarios.conform.Inputs;

/** double_attestation_curve, double_attestation_slash, percentage, reward_split. */
final class PowerVectors {
    private static final long MUTEZ = 1_000_000;
    private static final int PPB = 1_000_000_000;
    private static final int USUAL_LIMIT = 9;

    private PowerVectors() {}

    /** The curve without the grain of slots: a committee so large that share and threshold are whole. */
    static Map<String, Object> curve(Inputs inputs) {
        BigFraction share = inputs.get("fraction").asFraction();
        BigFraction threshold = inputs.get("threshold").asFraction();
        BigInteger committee = share.getDenominator().multiply(threshold.getDenominator());
        BigFraction crowd = new DoubleAttestation(
                        Percentage.WHOLE,
                        threshold.getNumerator().longValueExact(),
                        threshold.getDenominator().longValueExact())
                .crowd(share.multiply(committee).getNumerator(), committee);
        return Map.of("slash_rounded", crowd, "slash", crowd);
    }

    static Map<String, Object> slash(Inputs inputs) {
        BigInteger rights =
                inputs.get("rights").items().stream().map(Inputs::asInteger).reduce(BigInteger.ZERO, BigInteger::add);
        DoubleAttestation rule = new DoubleAttestation(
                inputs.get("max_slashing_hundredths_percent").asInt(),
                inputs.get("threshold_numerator").asLong(),
                inputs.get("threshold_denominator").asLong());
        return Map.of(
                "hundredths_percent",
                rule.hundredths(rights, inputs.get("committee").asInteger()));
    }

    static Map<String, Object> percentage(Inputs inputs) {
        boolean up = switch (inputs.get("round").asText()) {
            case "up" -> true;
            case "down" -> false;
            default -> throw inputs.get("round").unknownOperation();
        };
        return switch (inputs.get("op").asText()) {
            case "of_q" -> Map.of("value", grid(Percentage.of(inputs.get("q").asFraction(), up)));
            case "tez_mul" -> {
                int part = Percentage.of(inputs.get("percentage").asFraction(), false);
                yield Map.of("mutez", Percentage.ofAmount(inputs.get("mutez").asLong(), part, up));
            }
            default -> throw inputs.get("op").unknownOperation();
        };
    }

    private static BigFraction grid(int hundredths) {
        return new BigFraction(hundredths, Percentage.WHOLE);
    }

    static Map<String, Object> split(Inputs inputs) {
        BakingPower power = new BakingPower(
                (int) inputs.longOr("limit_of_staking_over_baking", USUAL_LIMIT),
                (int) inputs.longOr("limit_of_delegation_over_baking", USUAL_LIMIT),
                inputs.get("edge_of_staking_over_delegation").asInt());
        long own = mutez(inputs, "own_frozen_tez");
        long external = mutez(inputs, "staked_frozen_tez");
        long delegated = mutez(inputs, "delegated_tez");
        BakingPower.Split split = power.split(
                inputs.get("reward_mutez").asLong(),
                power.staked(own, external),
                power.delegated(own, external, delegated),
                own,
                external,
                inputs.get("edge_of_baking_over_staking")
                        .asFraction()
                        .multiply(PPB)
                        .longValue());
        return Map.of(
                "to_frozen",
                split.bakerFrozen() + split.edge() + split.stakers(),
                "to_spendable",
                split.spendable(),
                "to_baker",
                split.bakerFrozen() + split.edge(),
                "to_baker_from_staking",
                split.bakerFrozen(),
                "to_baker_from_edge_over_stakers",
                split.edge(),
                "to_stakers",
                split.stakers());
    }

    private static long mutez(Inputs inputs, String key) {
        return inputs.get(key).asFraction().multiply(BigInteger.valueOf(MUTEZ)).longValue();
    }
}
