package stakeout.scenarios.conform.polkadot;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import stakeout.model.polkadot.CurveEmission;
import stakeout.model.polkadot.ElectionScore;
import stakeout.model.polkadot.EquivocationSlash;
import stakeout.model.polkadot.EraPayout;
import stakeout.model.polkadot.IncentiveWeight;
import stakeout.model.polkadot.Normalisation;
import stakeout.model.polkadot.Phragmen;
import stakeout.model.polkadot.PolkadotParameters;
import stakeout.model.polkadot.RewardCurve;
import stakeout.model.polkadot.SlashSpan;
import stakeout.model.polkadot.SlashTiming;
import stakeout.model.polkadot.SolutionRatios;
import stakeout.model.polkadot.StakingLedger;
import stakeout.model.polkadot.SteppedCurve;
import stakeout.model.polkadot.UnresponsivenessSlash;
import stakeout.model.protocol.Polkadot;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorTopics;

/** The topics of Polkadot. */
public final class PolkadotTopics implements VectorTopics {
    @Override
    public String protocol() {
        return "polkadot";
    }

    @Override
    public Class<? extends Protocol> family() {
        return Polkadot.class;
    }

    @Override
    public ImmutableMap<String, Class<?>> topics() {
        return ImmutableMap.<String, Class<?>>builder()
                .put("election_score", ElectionScore.class)
                .put("equivocation_fraction", EquivocationSlash.class)
                .put("era_payout_curve", RewardCurve.class)
                .put("incentive_weight", IncentiveWeight.class)
                .put("ledger_slash", StakingLedger.class)
                .put("normalise", Normalisation.class)
                .put("payout", EraPayout.class)
                .put("seq_phragmen", Phragmen.class)
                .put("slash_exposure", SlashSpan.class)
                .put("slash_reporter", SlashSpan.class)
                .put("slash_timing", SlashTiming.class)
                .put("stake_to_ratio", SolutionRatios.class)
                .put("stepped_curve", SteppedCurve.class)
                .put("unresponsiveness_fraction", UnresponsivenessSlash.class)
                .buildOrThrow();
    }

    @Override
    public Map<String, Object> compute(String topic, Inputs inputs) {
        return switch (topic) {
            case "election_score" -> ElectionVectors.score(inputs);
            case "equivocation_fraction" -> SlashVectors.equivocation(inputs);
            case "era_payout_curve" -> PayVectors.curve(inputs);
            case "incentive_weight" -> PayVectors.incentive(inputs);
            case "ledger_slash" -> SlashVectors.ledger(inputs);
            case "normalise" -> ElectionVectors.normalise(inputs);
            case "payout" -> PayVectors.payout(inputs);
            case "seq_phragmen" -> ElectionVectors.phragmen(inputs);
            case "slash_exposure" -> SlashVectors.exposure(inputs);
            case "slash_reporter" -> SlashVectors.reporter(inputs);
            case "slash_timing" -> SlashVectors.timing(inputs);
            case "stake_to_ratio" -> ElectionVectors.ratios(inputs);
            case "stepped_curve" -> PayVectors.stepped(inputs);
            case "unresponsiveness_fraction" -> SlashVectors.unresponsiveness(inputs);
            default -> throw new IllegalArgumentException("topic (" + topic + ") is none of " + topics().keySet());
        };
    }

    @Override
    public ImmutableMap<String, Object> values(String topic, Protocol protocol) {
        PolkadotParameters own = ((Polkadot) protocol).parameters();
        return switch (topic) {
            case "era_payout_curve" ->
                own.emission() instanceof CurveEmission curve
                        ? ImmutableMap.of(
                                "min_inflation", curve.least().value(),
                                "max_inflation", curve.most().value(),
                                "ideal_stake", curve.ideal().value(),
                                "falloff", curve.falloff().value(),
                                "max_piece_count", curve.maxPieces())
                        : ImmutableMap.of();
            case "incentive_weight" ->
                ImmutableMap.of(
                        "threshold", own.selfStake().optimum().wideBaseUnits(PolkadotParameters.DOT),
                        "cap", own.selfStake().cap().wideBaseUnits(PolkadotParameters.DOT),
                        "k", own.selfStake().slope().value());
            case "ledger_slash" ->
                ImmutableMap.of("bonding_duration", own.staking().bondingEras());
            case "slash_exposure" ->
                ImmutableMap.of("nominators_slashable", own.staking().nominatorsSlashable());
            case "slash_reporter" ->
                ImmutableMap.of(
                        "slash_reward_fraction", own.slashing().reporterShare().value());
            case "slash_timing" ->
                ImmutableMap.of(
                        "bonding_duration", own.staking().bondingEras(),
                        "nominator_fast_unbond_duration", own.staking().fastUnbondEras(),
                        "nominators_slashable", own.staking().nominatorsSlashable(),
                        "slash_defer_duration", own.slashing().deferEras());
            default -> ImmutableMap.of();
        };
    }
}
