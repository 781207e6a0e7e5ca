package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.List;

/**
 * One reward of an account that may earn several in an epoch.
 *
 * @param isLeader whether as a pool's operator, not as a member
 * @param poolRank the place of the pool's id among all ids, ascending
 * @param lovelace at least 0
 */
public record AccountReward(boolean isLeader, int poolRank, long lovelace) {
    /** The first protocol version in which all of an account's rewards count: Allegra's. */
    public static final int AGGREGATING_MAJOR = 3;

    private static final Comparator<AccountReward> ORDER = Comparator.comparing(
                    (AccountReward reward) -> !reward.isLeader)
            .thenComparingInt(AccountReward::poolRank)
            .thenComparingLong(AccountReward::lovelace);

    public AccountReward {
        checkArgument(lovelace >= 0, "lovelace (%s) of a reward must not be negative.", lovelace);
    }

    /**
     * What an account is paid of its rewards: their sum; in Shelley's first version (major 2 and before) only the first of them,
     * a leader's before a member's, then by the smaller pool id. The rest stays in the reserves. Source: [cardano-ledger]
     * Rewards.hs, aggregateRewards.
     */
    public static long paid(List<AccountReward> rewards, int protocolMajor) {
        if (protocolMajor >= AGGREGATING_MAJOR) {
            return rewards.stream().mapToLong(AccountReward::lovelace).reduce(0, Math::addExact);
        }
        return rewards.stream().min(ORDER).map(AccountReward::lovelace).orElse(0L);
    }
}
