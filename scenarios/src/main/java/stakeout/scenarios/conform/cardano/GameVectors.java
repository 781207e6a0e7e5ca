package stakeout.scenarios.conform.cardano;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.cardano.PoolOffer;
import stakeout.model.cardano.PoolRanking;
import stakeout.model.cardano.RewardSharing;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;

/** cip50_reward_fraction, cost_per_pool, non_myopic_stake, pool_ranking, rss_reward_fraction. */
final class GameVectors {
    private GameVectors() {}

    private static RewardSharing sharing(Inputs inputs) {
        return new RewardSharing(inputs.get("k").asInt(), inputs.get("a0").asFraction());
    }

    static Map<String, Object> capped(Inputs inputs) {
        return Map.of(
                "reward",
                sharing(inputs)
                        .cappedReward(
                                inputs.get("stake").asFraction(),
                                inputs.get("pledge").asFraction()));
    }

    static Map<String, Object> costPerPool(Inputs inputs) {
        int pools = inputs.get("pools").asInt();
        BigFraction each = RewardSharing.costPerPool(
                pools,
                inputs.get("initial_cost").asFraction(),
                inputs.get("extra_fraction").asFraction());
        return Map.of("per_pool", each, "total", each.multiply(pools));
    }

    /** One pool's {@code stake} and {@code pledge}, or several pools' {@code stakes} and {@code pledges}. */
    static Map<String, Object> rewards(Inputs inputs) {
        RewardSharing sharing = sharing(inputs);
        if (inputs.has("stake")) {
            return Map.of(
                    "reward",
                    sharing.reward(
                            inputs.get("stake").asFraction(),
                            inputs.get("pledge").asFraction()));
        }
        List<Inputs> stakes = inputs.get("stakes").items();
        List<Inputs> pledges = inputs.get("pledges").items();
        if (stakes.size() != pledges.size()) {
            throw new VectorProblem(inputs.get("pledges") + " must be as many as the stakes.");
        }
        List<BigFraction> rewards = new ArrayList<>();
        for (int i = 0; i < stakes.size(); i++) {
            rewards.add(
                    sharing.reward(stakes.get(i).asFraction(), pledges.get(i).asFraction()));
        }
        return Map.of("rewards", rewards, "relation", relation(rewards));
    }

    /** As the files write it: {@code r0<r1==r2}. */
    private static String relation(List<BigFraction> rewards) {
        StringBuilder relation = new StringBuilder();
        for (int i = 0; i < rewards.size(); i++) {
            if (i > 0) {
                int order = rewards.get(i - 1).compareTo(rewards.get(i));
                relation.append(order < 0 ? "<" : order == 0 ? "==" : ">");
            }
            relation.append('r').append(i);
        }
        return relation.toString();
    }

    static Map<String, Object> nonMyopicStake(Inputs inputs) {
        Inputs others = inputs.get("others");
        List<PoolOffer> offers = new ArrayList<>();
        int count = others.get("count").asInt();
        others.mayHave("cost", "pledge", "margin", "stake"); // which describe nobody if there are no others
        for (int id = 1; id <= count; id++) {
            offers.add(offer(id, others));
        }
        Inputs pool = inputs.get("pool");
        PoolOffer asked = offer(pool.get("id").asInt(), pool);
        return Map.of("stake", asked.nonMyopicStake(sharing(inputs), offers));
    }

    /** A pool holds its pledge where nothing else is said. */
    private static PoolOffer offer(int id, Inputs pool) {
        BigFraction pledge = pool.get("pledge").asFraction();
        return new PoolOffer(
                id,
                pool.find("stake").map(Inputs::asFraction).orElse(pledge),
                pledge,
                pool.get("cost").asFraction(),
                pool.get("margin").asFraction());
    }

    static Map<String, Object> ranking(Inputs inputs) {
        List<Map<Integer, BigDecimal>> keys = new ArrayList<>();
        for (Inputs key : inputs.get("keys")) {
            Map<Integer, BigDecimal> byPool = new LinkedHashMap<>();
            for (String id : key.fields()) {
                byPool.put(number(id), key.get(id).asDecimal());
            }
            if (!keys.isEmpty() && !byPool.keySet().equals(keys.get(0).keySet())) {
                throw new VectorProblem(key + " must name the same pools as the first key.");
            }
            keys.add(byPool);
        }
        return Map.of("ranks", PoolRanking.ranks(keys));
    }

    private static int number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw new VectorProblem("pool id (" + id + ") must be a whole number.");
        }
        return Integer.parseInt(id);
    }
}
