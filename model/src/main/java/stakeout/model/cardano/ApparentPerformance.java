package stakeout.model.cardano;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A pool's share of the blocks over its share of the active stake, and what of {@link PoolReward} it leaves.
 *
 * <pre>
 * performance = (blocks / all blocks) / (stake / active stake) if d &lt; 0.8, else 1     [above 1 for a lucky pool]
 * f = ⌊performance · maxPool⌋                                                          [lovelace]
 * </pre>
 *
 * <p>A pool without a block or without stake earns nothing, whatever d is. Source: [cardano-ledger] Rewards.hs,
 * mkApparentPerformance and mkPoolRewardInfo.
 *
 * @param d the decentralisation parameter
 */
public record ApparentPerformance(BigFraction d) {
    static ApparentPerformance of(CardanoParameters.Expansion expansion) {
        return new ApparentPerformance(CardanoParameters.exactly(expansion.d().value()));
    }

    /**
     * The pool's reward f, rounded down.
     *
     * @param maxPool the most it can earn
     * @param blocks it made, of {@code allBlocks}: counts, or weights in proportion to expected counts
     * @param stake it held, of {@code activeStake}
     */
    public long reward(long maxPool, long blocks, long allBlocks, long stake, long activeStake) {
        if (blocks == 0 || stake == 0) {
            return 0;
        }
        if (d.compareTo(MonetaryExpansion.FEDERATED) >= 0) {
            return maxPool;
        }
        return BigInteger.valueOf(maxPool)
                .multiply(BigInteger.valueOf(blocks))
                .multiply(BigInteger.valueOf(activeStake))
                .divide(BigInteger.valueOf(Math.max(1, allBlocks)).multiply(BigInteger.valueOf(stake)))
                .longValueExact();
    }
}
