package stakeout.scenarios.conform.cardano;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import stakeout.model.cardano.AccountReward;
import stakeout.model.cardano.CardanoParameters;
import stakeout.model.cardano.MonetaryExpansion;
import stakeout.model.cardano.PoolOffer;
import stakeout.model.cardano.PoolRanking;
import stakeout.model.cardano.PoolReward;
import stakeout.model.cardano.RewardPools;
import stakeout.model.cardano.RewardSharing;
import stakeout.model.protocol.Cardano;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorTopics;

/** The topics of Cardano: its ledger's, and those of the pooling game played with its rewards. */
public final class CardanoTopics implements VectorTopics {
    @Override
    public String protocol() {
        return "cardano";
    }

    @Override
    public ImmutableMap<String, Class<?>> topics() {
        return ImmutableMap.<String, Class<?>>builder()
                .put("aggregate_rewards", AccountReward.class)
                .put("cip50_reward_fraction", RewardSharing.class)
                .put("cost_per_pool", RewardSharing.class)
                .put("epoch_pots", MonetaryExpansion.class)
                .put("max_pool_reward", PoolReward.class)
                .put("non_myopic_stake", PoolOffer.class)
                .put("pool_ranking", PoolRanking.class)
                .put("pool_rewards", RewardPools.class)
                .put("rss_reward_fraction", RewardSharing.class)
                .put("saturation_level", PoolReward.class)
                .buildOrThrow();
    }

    @Override
    public Map<String, Object> compute(String topic, Inputs inputs) {
        return switch (topic) {
            case "aggregate_rewards" -> LedgerVectors.aggregate(inputs);
            case "cip50_reward_fraction" -> GameVectors.capped(inputs);
            case "cost_per_pool" -> GameVectors.costPerPool(inputs);
            case "epoch_pots" -> LedgerVectors.pots(inputs);
            case "max_pool_reward" -> LedgerVectors.maxPool(inputs);
            case "non_myopic_stake" -> GameVectors.nonMyopicStake(inputs);
            case "pool_ranking" -> GameVectors.ranking(inputs);
            case "pool_rewards" -> LedgerVectors.poolRewards(inputs);
            case "rss_reward_fraction" -> GameVectors.rewards(inputs);
            case "saturation_level" -> LedgerVectors.saturation(inputs);
            default -> throw new IllegalArgumentException("topic (" + topic + ") is none of " + topics().keySet());
        };
    }

    @Override
    public Class<? extends Protocol> family() {
        return Cardano.class;
    }

    @Override
    public ImmutableMap<String, Object> values(String topic, Protocol protocol) {
        CardanoParameters parameters = ((Cardano) protocol).parameters();
        CardanoParameters.Pools pools = parameters.pools();
        ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
        switch (topic) {
            case "epoch_pots" -> {
                CardanoParameters.Expansion expansion = parameters.expansion();
                values.put("rho", expansion.rho().value());
                values.put("tau", expansion.tau().value());
                values.put("d", expansion.d().value());
                values.put("f", parameters.epoch().activeSlots().value());
                values.put("slots_per_epoch", parameters.epoch().slots());
            }
            case "max_pool_reward" -> {
                values.put("k", pools.k());
                values.put("a0", pools.a0());
                pools.maxPledgeLeverage().ifPresent(cap -> values.put("max_pledge_leverage", cap));
            }
            case "pool_rewards" -> {
                values.put("k", pools.k());
                values.put("a0", pools.a0());
                values.put("d", parameters.expansion().d().value());
            }
            case "saturation_level" -> values.put("k", pools.k());
            default -> {
                // The pooling game has values of its own.
            }
        }
        return values.buildOrThrow();
    }
}
