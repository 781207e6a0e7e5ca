package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.WideMath;

/**
 * What one vote is worth in one epoch, for each effective balance that occurs; computed once for each and looked up.
 *
 * <pre>
 * b       = increment × factor / isqrt(T)                              [Gwei an increment]
 * base    = effective increments × b
 * reward  = base × weight × V / (T × denominator), 0 in a leak         V, T in increments
 * penalty = base × weight / denominator for source and target, 0 for head
 * ideal   = base × weight × W / (T × denominator)                      W: active in the previous epoch; what the reward would
 *                                                                      be if all of them had voted
 * </pre>
 *
 * <p>All divisions round down. Flags: 0 source, 1 target, 2 head. Source: [consensus-specs] altair, get_base_reward,
 * get_flag_index_deltas.
 */
public final class AttestationAmounts {
    static final int FLAGS = 3;
    static final int TARGET_FLAG = 1;
    static final int HEAD_FLAG = 2;
    /** Where the amounts of the three flags stand in {@link #of}. */
    static final int REWARD = 0;

    static final int PENALTY = FLAGS;
    static final int IDEAL = 2 * FLAGS;
    /** Where rewards − penalties stand in {@link #of}, by the set of flags that a row has. */
    static final int CHANGE = 3 * FLAGS;

    private static final int SETS = 1 << FLAGS;

    private final long perIncrement;
    private final long[] weights;
    private final long denominator;
    /** T × denominator. */
    private final long divisor;

    private final long[] voted;
    private final long active;
    private final long previousActive;
    private final boolean leaking;
    private final long[][] byEffective;

    /** @param highest no effective balance above this will be asked for, increments */
    AttestationAmounts(
            EthereumParameters.Reward reward, long incrementGwei, EpochTotals totals, boolean leaking, int highest) {
        voted = totals.voted.clone();
        active = totals.active;
        previousActive = totals.previousActive;
        this.leaking = leaking;
        perIncrement = perIncrement(reward, incrementGwei, active);
        weights = new long[] {reward.sourceWeight(), reward.targetWeight(), reward.headWeight()};
        denominator = reward.weightDenominator();
        divisor = Math.multiplyExact(active, denominator);
        byEffective = new long[highest + 1][];
    }

    /**
     * get_base_reward_per_increment: b, Gwei.
     *
     * @param active T, increments
     */
    public static long perIncrement(EthereumParameters.Reward reward, long incrementGwei, long active) {
        return Math.multiplyExact(incrementGwei, reward.factor()) / sqrt(Math.multiplyExact(active, incrementGwei));
    }

    /** All amounts of an effective balance, Gwei: rewards, penalties and ideals of the three flags, then the change by set. */
    long[] of(int effective) {
        long[] amounts = byEffective[effective];
        if (amounts == null) {
            amounts = compute(effective);
            byEffective[effective] = amounts;
        }
        return amounts;
    }

    private long[] compute(int effective) {
        long[] amounts = new long[CHANGE + SETS];
        for (int flag = 0; flag < FLAGS; flag++) {
            long weighted = Math.multiplyExact(effective * perIncrement, weights[flag]);
            long whole = weighted / denominator;
            amounts[REWARD + flag] = leaking ? 0 : share(weighted, voted[flag]);
            amounts[PENALTY + flag] = flag == HEAD_FLAG ? 0 : whole;
            amounts[IDEAL + flag] = previousActive == active ? whole : share(weighted, previousActive);
            amounts[CHANGE] -= amounts[PENALTY + flag];
        }
        for (int set = 1; set < SETS; set++) {
            int flag = Integer.numberOfTrailingZeros(set);
            amounts[CHANGE + set] =
                    amounts[CHANGE + (set & (set - 1))] + amounts[REWARD + flag] + amounts[PENALTY + flag];
        }
        return amounts;
    }

    private long share(long weighted, long increments) {
        return WideMath.mulDiv(weighted, increments, divisor);
    }

    /** What a row of these amounts must hold so as to stay above 0 at every step. */
    static long enough(long[] amounts) {
        return -amounts[CHANGE];
    }

    /** The square root rounded down. */
    static long sqrt(long value) {
        checkArgument(value >= 0, "the square root of %s is not real.", value);
        long root = (long) StrictMath.sqrt((double) value);
        while (root * root > value) {
            root--;
        }
        while ((root + 1) * (root + 1) <= value) {
            root++;
        }
        return root;
    }
}
