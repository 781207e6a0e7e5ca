package stakeout.scenarios.conform.solana;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import stakeout.model.solana.Activation;
import stakeout.model.solana.EpochCredits;
import stakeout.model.solana.StakeHistory;
import stakeout.model.solana.StakePoints;
import stakeout.model.solana.StakeReward;
import stakeout.model.solana.WarmupRate;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.Series;

/** Topics about one delegation: stake_history, stake_rewards, warmup_allowance, warmup_rate_bps. */
final class StakeVectors {
    private StakeVectors() {}

    static Map<String, Object> rate(Inputs inputs) {
        WarmupRate rate = WarmupRate.mainnet(Words.find(inputs, "rate_change_epoch"));
        return Map.of("bps", rate.bps(Words.of(inputs.get("epoch"))));
    }

    static Map<String, Object> allowance(Inputs inputs) {
        long allowance = WarmupRate.allowance(
                Words.of(inputs.get("account_portion")),
                Words.of(inputs.get("cluster_portion")),
                Words.of(inputs.get("cluster_effective")),
                inputs.get("bps").asInt());
        return Map.of("allowance", Words.big(allowance));
    }

    /** From epoch 0 on, as many epochs as the case states. */
    static Map<String, Object> statuses(Inputs inputs) {
        Activation activation = activation(inputs);
        StakeHistory history = history(inputs);
        long stake = Words.of(inputs.get("stake"));
        long from = Words.find(inputs, "activation_epoch").orElse(Activation.NEVER);
        long until = Words.find(inputs, "deactivation_epoch").orElse(Activation.NEVER);
        return Map.of("per_epoch_effective_activating_deactivating", new Series(epoch -> {
            activation.at(epoch, stake, from, until, history);
            return List.of(
                    Words.big(activation.effective()),
                    Words.big(activation.activating()),
                    Words.big(activation.deactivating()));
        }));
    }

    static Map<String, Object> reward(Inputs inputs) {
        EpochCredits credits = new EpochCredits(1);
        long epoch = 0;
        for (Inputs earned : inputs.get("credits_per_epoch")) {
            credits.earn(0, epoch++, Words.of(earned));
        }
        OptionalLong activated = Words.find(inputs, "activation_epoch");
        OptionalLong rewarded = Words.find(inputs, "rewarded_epoch");
        StakePoints points = new StakePoints(activation(inputs))
                .of(
                        Words.of(inputs.get("stake")),
                        activated.orElse(Activation.NEVER),
                        Words.find(inputs, "deactivation_epoch").orElse(Activation.NEVER),
                        Words.of(inputs.get("credits_observed")),
                        credits,
                        0,
                        history(inputs));
        StakeReward reward = StakeReward.of(
                points,
                Words.of(inputs.get("rewards")),
                inputs.get("total_points").asInteger(),
                inputs.get("commission_bps").asInt(),
                activated.isPresent() && activated.equals(rewarded));
        return reward == null
                ? null
                : Map.of(
                        "staker",
                        Words.big(reward.staker()),
                        "voter",
                        Words.big(reward.voter()),
                        "credits_observed",
                        Words.big(reward.creditsObserved()));
    }

    /** One rate for all epochs where the case names it, else by the epoch of the change. */
    private static Activation activation(Inputs inputs) {
        OptionalLong change = Words.find(inputs, "rate_change_epoch");
        return new Activation(inputs.find("bps")
                .map(bps -> new WarmupRate(bps.asInt(), bps.asInt(), OptionalLong.empty()))
                .orElseGet(() -> WarmupRate.mainnet(change)));
    }

    /** Effective, activating and deactivating by epoch, from 0 on; null where an epoch has no entry. */
    private static StakeHistory history(Inputs inputs) {
        StakeHistory history = new StakeHistory();
        if (inputs.has("cluster_history")) {
            List<Inputs> entries = inputs.get("cluster_history").items();
            for (int epoch = 0; epoch < entries.size(); epoch++) {
                Inputs entry = entries.get(epoch);
                if (!entry.isNull()) {
                    history.add(epoch, Words.of(entry.get(0)), Words.of(entry.get(1)), Words.of(entry.get(2)));
                }
            }
        }
        return history;
    }
}
