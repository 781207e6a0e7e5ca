package stakeout.scenarios.conform.polkadot;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.model.polkadot.EraPayout;
import stakeout.model.polkadot.FixedU128;
import stakeout.model.polkadot.IncentiveWeight;
import stakeout.model.polkadot.Perbill;
import stakeout.model.polkadot.PiecewiseLinear;
import stakeout.model.polkadot.RewardCurve;
import stakeout.model.polkadot.SteppedCurve;
import stakeout.scenarios.conform.Inputs;

/** Topics of emission and pay. */
final class PayVectors {
    private PayVectors() {}

    static Map<String, Object> curve(Inputs inputs) {
        PiecewiseLinear curve = RewardCurve.pieces(
                millionths(inputs.get("min_inflation")),
                millionths(inputs.get("max_inflation")),
                millionths(inputs.get("ideal_stake")),
                millionths(inputs.get("falloff")),
                inputs.get("max_piece_count").asInt());
        BigInteger total = inputs.get("total").asInteger();
        long eraMillis = inputs.get("era_ms").asLong();
        return ImmutableMap.of(
                "staker_payout",
                RewardCurve.stakers(curve, inputs.get("staked").asInteger(), total, eraMillis),
                "max_payout",
                RewardCurve.most(curve, total, eraMillis));
    }

    private static int millionths(Inputs share) {
        return share.asDecimal().movePointRight(6).intValueExact();
    }

    static Map<String, Object> stepped(Inputs inputs) {
        BigInteger initial = fixed(inputs, "initial");
        BigInteger target = fixed(inputs, "target");
        BigInteger point = fixed(inputs, "point");
        BigInteger start = fixed(inputs, "start");
        BigInteger period = fixed(inputs, "period");
        int part = Perbill.of(inputs.get("pct").asDecimal());
        String op = inputs.get("op").asText();
        if (initial.compareTo(target) > 0) {
            return null; // there is no such curve
        }
        SteppedCurve curve = new SteppedCurve(start, initial, target, period, part);
        return switch (op) {
            case "evaluate" -> ImmutableMap.of("value", FixedU128.format(curve.value(point)));
            case "last_step_size" -> ImmutableMap.of("value", FixedU128.format(curve.lastStepSize(point)));
            default -> throw inputs.get("op").unknownOperation();
        };
    }

    private static BigInteger fixed(Inputs inputs, String field) {
        return FixedU128.of(inputs.get(field).asDecimal());
    }

    static Map<String, Object> incentive(Inputs inputs) {
        IncentiveWeight weight = new IncentiveWeight(
                inputs.get("threshold").asInteger(),
                inputs.get("cap").asInteger(),
                Perbill.of(inputs.get("k").asDecimal()));
        return ImmutableMap.of("weight", weight.of(inputs.get("self_stake").asInteger()));
    }

    static Map<String, Object> payout(Inputs inputs) {
        long pot = inputs.get("era_payout").asLong();
        long points = 0;
        for (Inputs validator : inputs.get("validators")) {
            points = Math.addExact(points, validator.get("points").asLong());
        }
        Map<String, Object> paid = new LinkedHashMap<>();
        for (Inputs validator : inputs.get("validators")) {
            int commission = Perbill.of(validator.get("commission").asDecimal());
            EraPayout payout = EraPayout.of(pot, validator.get("points").asLong(), points, commission);
            paid.put(validator.get("id").asText(), paid(validator, payout));
        }
        return paid;
    }

    private static Map<String, Object> paid(Inputs validator, EraPayout payout) {
        long own = validator.get("own").asLong();
        BigInteger exposure = BigInteger.valueOf(own);
        Inputs nominators = validator.get("nominators");
        for (String nominator : nominators.fields()) {
            exposure = exposure.add(nominators.get(nominator).asInteger());
        }
        Map<String, Object> shares = new LinkedHashMap<>();
        for (String nominator : nominators.fields()) {
            shares.put(nominator, payout.share(nominators.get(nominator).asLong(), exposure));
        }
        return ImmutableMap.of("validator", payout.commission() + payout.share(own, exposure), "nominators", shares);
    }
}
