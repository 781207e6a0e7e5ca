package stakeout.scenarios.conform.cardano;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.cardano.AccountReward;
import stakeout.model.cardano.ApparentPerformance;
import stakeout.model.cardano.EpochPots;
import stakeout.model.cardano.MonetaryExpansion;
import stakeout.model.cardano.PoolReward;
import stakeout.model.cardano.PoolShares;
import stakeout.model.cardano.RewardPools;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;

/** aggregate_rewards, epoch_pots, max_pool_reward, pool_rewards, saturation_level. */
final class LedgerVectors {
    private LedgerVectors() {}

    static Map<String, Object> aggregate(Inputs inputs) {
        int major = inputs.get("protocol_major").asInt();
        List<String> order = new ArrayList<>();
        inputs.find("pool_id_order").ifPresent(ids -> ids.forEach(id -> order.add(id.asText())));
        List<AccountReward> rewards = new ArrayList<>();
        for (Inputs reward : inputs.get("rewards")) {
            String pool = reward.get("pool").asText();
            if (!order.contains(pool)) {
                order.add(pool);
            }
            Inputs kind = reward.get("kind");
            boolean isLeader = kind.asText().equals("leader");
            if (!isLeader && !kind.asText().equals("member")) {
                throw new VectorProblem(kind + " must be leader or member.");
            }
            rewards.add(new AccountReward(
                    isLeader, order.indexOf(pool), reward.get("amount").asLong()));
        }
        return Map.of("paid", AccountReward.paid(rewards, major));
    }

    static Map<String, Object> pots(Inputs inputs) {
        MonetaryExpansion expansion = new MonetaryExpansion(
                inputs.get("rho").asFraction(),
                inputs.get("tau").asFraction(),
                inputs.get("d").asFraction(),
                inputs.get("f").asFraction(),
                inputs.get("slots_per_epoch").asLong());
        long blocks = inputs.get("blocks").asLong();
        EpochPots pots = expansion.pots(inputs.get("reserves").asLong(), inputs.longOr("fees", 0), blocks);
        return Map.of(
                "delta_r1",
                pots.expansion(),
                "eta",
                expansion.eta(blocks),
                "delta_treasury",
                pots.treasury(),
                "delta_reserves",
                pots.changeOfReserves(inputs.longOr("rewards_paid", 0)),
                "pool_pot_R",
                pots.rewards());
    }

    static Map<String, Object> maxPool(Inputs inputs) {
        BigFraction sigma = inputs.get("sigma").asFraction();
        BigFraction pledge = inputs.get("relative_pledge").asFraction();
        BigInteger whole = sigma.getDenominator().multiply(pledge.getDenominator());
        return Map.of(
                "max_pool",
                poolReward(inputs)
                        .maxPool(
                                inputs.get("R").asInteger(),
                                sigma.multiply(whole).getNumerator(),
                                pledge.multiply(whole).getNumerator(),
                                whole));
    }

    private static PoolReward poolReward(Inputs inputs) {
        Optional<BigFraction> leverage = inputs.find("max_pledge_leverage").map(Inputs::asFraction);
        return new PoolReward(inputs.get("k").asInt(), inputs.get("a0").asFraction(), leverage);
    }

    static Map<String, Object> poolRewards(Inputs inputs) {
        RewardPools rule = new RewardPools(
                poolReward(inputs), new ApparentPerformance(inputs.get("d").asFraction()));
        Inputs pool = inputs.get("pool");
        long stake = pool.get("stake").asLong();
        long own = pool.get("owner_stake").asLong();
        long cost = pool.get("cost").asLong();
        BigFraction margin = pool.get("margin").asFraction();
        long reward = rule.reward(
                new RewardPools.Pool(
                        stake,
                        own,
                        pool.get("pledge").asLong(),
                        pool.get("blocks").asLong()),
                inputs.get("R").asLong(),
                inputs.get("circulation").asLong(),
                inputs.get("active_stake").asLong(),
                inputs.get("blocks_total").asLong());
        PoolShares shares = new PoolShares();
        Ratio each = shares.member(reward, cost, margin, stake);
        Map<String, Object> members = new LinkedHashMap<>();
        inputs.find("members")
                .ifPresent(given -> given.fields()
                        .forEach(name ->
                                members.put(name, each.of(given.get(name).asLong()))));
        return Map.of("pool", reward, "leader", shares.leader(reward, cost, margin, own, stake), "members", members);
    }

    static Map<String, Object> saturation(Inputs inputs) {
        PoolReward reward = new PoolReward(inputs.get("k").asInt(), BigFraction.ZERO, Optional.empty());
        BigFraction level = reward.saturationLevel(
                inputs.get("stake_ada").asFraction(),
                inputs.get("circulation_ada").asFraction());
        return Map.of("saturation_percent", level.multiply(100));
    }
}
