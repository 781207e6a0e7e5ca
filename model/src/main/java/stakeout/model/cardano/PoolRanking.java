package stakeout.model.cardano;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Ranks pools by keys in turn, the larger first, and by the lower id where all tie. */
public final class PoolRanking {
    private PoolRanking() {}

    /**
     * The rank of each pool, 1 for the best, in the order of ranks.
     *
     * @param keys by pool id; the second breaks ties of the first, and so on. Each names all pools
     */
    public static ImmutableMap<Integer, Integer> ranks(List<Map<Integer, BigDecimal>> keys) {
        Comparator<Integer> order = Comparator.comparing(id -> 0);
        for (Map<Integer, BigDecimal> key : keys) {
            order = order.thenComparing(key::get, Comparator.reverseOrder());
        }
        List<Integer> ids = new ArrayList<>(keys.get(0).keySet());
        ids.sort(order.thenComparing(Comparator.naturalOrder()));
        ImmutableMap.Builder<Integer, Integer> ranks = ImmutableMap.builder();
        for (int i = 0; i < ids.size(); i++) {
            ranks.put(ids.get(i), i + 1);
        }
        return ranks.buildOrThrow();
    }
}
