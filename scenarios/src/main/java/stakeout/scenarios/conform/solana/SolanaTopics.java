package stakeout.scenarios.conform.solana;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Solana;
import stakeout.model.solana.Activation;
import stakeout.model.solana.CommissionSplit;
import stakeout.model.solana.InflationClock;
import stakeout.model.solana.InflationSchedule;
import stakeout.model.solana.SlotTime;
import stakeout.model.solana.SolanaParameters;
import stakeout.model.solana.StakeReward;
import stakeout.model.solana.VoteCredits;
import stakeout.model.solana.WarmupRate;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorTopics;

/** The topics of Solana. */
public final class SolanaTopics implements VectorTopics {
    @Override
    public String protocol() {
        return "solana";
    }

    @Override
    public ImmutableMap<String, Class<?>> topics() {
        return ImmutableMap.<String, Class<?>>builder()
                .put("commission_split", CommissionSplit.class)
                .put("epoch_rewards_mainnet", InflationClock.class)
                .put("inflation_rate", InflationSchedule.class)
                .put("stake_history", Activation.class)
                .put("stake_rewards", StakeReward.class)
                .put("timely_vote_credits", VoteCredits.class)
                .put("warmup_allowance", WarmupRate.class)
                .put("warmup_rate_bps", WarmupRate.class)
                .put("years_as_slots", SlotTime.class)
                .buildOrThrow();
    }

    @Override
    public Map<String, Object> compute(String topic, Inputs inputs) {
        return switch (topic) {
            case "commission_split" -> InflationVectors.split(inputs);
            case "epoch_rewards_mainnet" -> InflationVectors.epoch(inputs);
            case "inflation_rate" -> InflationVectors.rate(inputs);
            case "stake_history" -> StakeVectors.statuses(inputs);
            case "stake_rewards" -> StakeVectors.reward(inputs);
            case "timely_vote_credits" -> InflationVectors.credits(inputs);
            case "warmup_allowance" -> StakeVectors.allowance(inputs);
            case "warmup_rate_bps" -> StakeVectors.rate(inputs);
            case "years_as_slots" -> InflationVectors.slots(inputs);
            default -> throw new IllegalArgumentException("topic (" + topic + ") is none of " + topics().keySet());
        };
    }

    @Override
    public Class<? extends Protocol> family() {
        return Solana.class;
    }

    @Override
    public ImmutableMap<String, Object> values(String topic, Protocol protocol) {
        SolanaParameters own = ((Solana) protocol).parameters();
        SolanaParameters.Inflation inflation = own.inflation();
        return switch (topic) {
            case "inflation_rate" ->
                ImmutableMap.of(
                        "initial", inflation.initial(),
                        "terminal", inflation.terminal(),
                        "taper", inflation.taper(),
                        "foundation", inflation.foundation(),
                        "foundation_term", inflation.foundationTerm());
            case "epoch_rewards_mainnet" ->
                ImmutableMap.of("slots_per_epoch", own.epochs().slotsPerEpoch());
            case "stake_history", "warmup_allowance" ->
                ImmutableMap.of("bps", own.warmup().newBps());
            case "warmup_rate_bps" ->
                ImmutableMap.of("rate_change_epoch", own.warmup().changeEpoch());
            default -> ImmutableMap.of();
        };
    }
}
