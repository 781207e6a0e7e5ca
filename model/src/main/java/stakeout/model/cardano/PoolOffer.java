package stakeout.model.cardano;

import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A pool as the pooling game's players compare it, in shares of all stake and of the pot.
 *
 * @param id the smaller, the older
 * @param stake it holds now
 */
public record PoolOffer(int id, BigFraction stake, BigFraction pledge, BigFraction cost, BigFraction margin) {

    /** The most desirable first; ties by potential profit, then stake, then the lower id. */
    public static Comparator<PoolOffer> bestFirst(RewardSharing sharing) {
        return Comparator.comparing((PoolOffer pool) -> pool.desirability(sharing))
                .thenComparing(pool -> sharing.potentialProfit(pool.pledge, pool.cost))
                .thenComparing(PoolOffer::stake)
                .reversed()
                .thenComparingInt(PoolOffer::id);
    }

    public BigFraction desirability(RewardSharing sharing) {
        return sharing.desirability(pledge, cost, margin);
    }

    /**
     * The stake that far-sighted players expect this pool to end with: saturation, or more if it has more, while the pools that
     * rank above it do not take up all stake; else its pledge alone.
     *
     * @param others all other pools
     */
    public BigFraction nonMyopicStake(RewardSharing sharing, List<PoolOffer> others) {
        Comparator<PoolOffer> order = bestFirst(sharing);
        long above =
                others.stream().filter(other -> order.compare(other, this) < 0).count();
        boolean hasRoom = sharing.saturation().multiply(above).compareTo(BigFraction.ONE) < 0;
        return hasRoom ? Comparators.max(sharing.saturation(), stake) : pledge;
    }
}
