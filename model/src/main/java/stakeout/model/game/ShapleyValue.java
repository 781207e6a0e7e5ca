package stakeout.model.game;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.LongToDoubleFunction;

/**
 * What each player adds to the worth of those who joined before it, averaged over all orders of joining.
 *
 * <pre>φᵢ = Σ over groups S without i of  |S|! (n − |S| − 1)! / n! × (v(S ∪ i) − v(S))</pre>
 *
 * <p>Source: [shapley-1953].
 */
public final class ShapleyValue {
    private static final int MOST_PLAYERS = 24;

    private ShapleyValue() {}

    /**
     * The value of each player; they sum to the worth of all.
     *
     * @param players at most 24: every group is asked for once
     * @param worth of a group: bit i of its argument is player i; 0 must be worth 0
     */
    public static double[] of(int players, LongToDoubleFunction worth) {
        checkArgument(
                players >= 0 && players <= MOST_PLAYERS,
                "players (%s) of a game must be at most %s.",
                players,
                MOST_PLAYERS);
        int groups = 1 << players;
        double[] worths = new double[groups];
        for (int group = 1; group < groups; group++) {
            worths[group] = worth.applyAsDouble(group);
        }
        double[] ofSize = new double[players];
        for (int size = 0; size < players; size++) {
            // 1 / (n C(n − 1, size))
            double ways = players;
            for (int k = 1; k <= size; k++) {
                ways = ways * (players - k) / k;
            }
            ofSize[size] = 1 / ways;
        }
        double[] values = new double[players];
        for (int group = 0; group < groups; group++) {
            for (int i = 0; i < players; i++) {
                if ((group >>> i & 1) == 0) {
                    values[i] += ofSize[Integer.bitCount(group)] * (worths[group | 1 << i] - worths[group]);
                }
            }
        }
        return values;
    }
}
