package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What one vote is worth in one epoch, for each effective balance that occurs; computed once for each and looked up.
 *
 * <pre>
 * b       = increment × factor / isqrt(T)                              [Gwei an increment]
 * base    = effective increments × b
 * reward  = base × weight × V / (T × denominator), 0 in a leak         V, T in increments
 * penalty = base × weight / denominator for source and target, 0 for head
 * ideal   = base × weight × W / (T × denominator)                      W: active in the previous epoch
 * </pre>
 *
 * <p>All divisions round down. Flags: 0 source, 1 target, 2 head. Source: [consensus-specs] altair, get_base_reward,
 * get_flag_index_deltas.
 */
final class AttestationAmounts {
    static final int FLAGS = 3;
    static final int HEAD_FLAG = 2;
    private static final int REWARD = 0;
    private static final int PENALTY = FLAGS;
    private static final int IDEAL = 2 * FLAGS;

    private final long perIncrement;
    private final long[] weights;
    private final long denominator;
    private final EpochTotals totals;
    private final boolean leaking;
    private final long[][] byEffective;

    /** @param highest no effective balance above this will be asked for, increments */
    AttestationAmounts(
            EthereumParameters.Reward reward, long incrementGwei, EpochTotals totals, boolean leaking, int highest) {
        this.totals = totals;
        this.leaking = leaking;
        long active = Math.multiplyExact(totals.active, incrementGwei);
        perIncrement = Math.multiplyExact(incrementGwei, reward.factor()) / sqrt(active);
        weights = new long[] {reward.sourceWeight(), reward.targetWeight(), reward.headWeight()};
        denominator = reward.weightDenominator();
        byEffective = new long[highest + 1][];
    }

    long reward(int flag, int effective) {
        return of(effective)[REWARD + flag];
    }

    long penalty(int flag, int effective) {
        return of(effective)[PENALTY + flag];
    }

    /** What the reward would be if all who were active had voted, outside a leak. */
    long ideal(int flag, int effective) {
        return of(effective)[IDEAL + flag];
    }

    private long[] of(int effective) {
        long[] amounts = byEffective[effective];
        if (amounts == null) {
            amounts = compute(effective);
            byEffective[effective] = amounts;
        }
        return amounts;
    }

    private long[] compute(int effective) {
        long[] amounts = new long[3 * FLAGS];
        for (int flag = 0; flag < FLAGS; flag++) {
            long weighted = Math.multiplyExact(Math.multiplyExact(effective, perIncrement), weights[flag]);
            long divisor = Math.multiplyExact(totals.active, denominator);
            amounts[REWARD + flag] = leaking ? 0 : Math.multiplyExact(weighted, totals.voted[flag]) / divisor;
            amounts[PENALTY + flag] = flag == HEAD_FLAG ? 0 : weighted / denominator;
            amounts[IDEAL + flag] = Math.multiplyExact(weighted, totals.previousActive) / divisor;
        }
        return amounts;
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
