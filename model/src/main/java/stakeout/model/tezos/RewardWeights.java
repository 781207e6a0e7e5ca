package stakeout.model.tezos;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How the issuance of a minute is shared among the kinds of work, by weights.
 *
 * <pre>reward = ⌊⌊⌊base × weight × times × blockSeconds / (sum × 60)⌋ / divisor⌋ × coefficient⌋    [mutez]</pre>
 *
 * <p>Source: [tezos] proto_025 delegate_rewards.ml; values lib_parameters/default_parameters.ml.
 *
 * @param basePerMinute mutez issued a minute at coefficient 1
 * @param bakingFixed weight of the block's fixed reward, to who proposes its payload
 * @param bakingBonus weight of the reward for votes beyond the threshold, to who proposes the block
 * @param attesting weight of the votes, paid at the end of the cycle
 * @param nonceTip weight of revealing a seed nonce, for each block of a commitment
 * @param vdfTip weight of revealing the seed's delay function, likewise
 * @param dal weight of attesting the data availability layer
 * @param dalShards into how many shards a slot of that layer is cut
 * @param blocksPerCommitment from one seed nonce to the next
 * @param liquidityBakingPerMinute mutez a minute that go to the exchange contract, beside the weights and without the coefficient
 */
public record RewardWeights(
        long basePerMinute,
        int bakingFixed,
        int bakingBonus,
        int attesting,
        int nonceTip,
        int vdfTip,
        int dal,
        int dalShards,
        int blocksPerCommitment,
        long liquidityBakingPerMinute) {
    private static final int SECONDS_A_MINUTE = 60;
    /** A million tez. */
    private static final long MOST_LIQUIDITY_BAKING = 1_000_000_000_000L;

    public RewardWeights {
        checkArgument(
                basePerMinute >= 0, "basePerMinute (%s mutez) must not be negative.\nMaybe 80007812.", basePerMinute);
        checkWeight("bakingFixed", bakingFixed);
        checkWeight("bakingBonus", bakingBonus);
        checkWeight("attesting", attesting);
        checkWeight("nonceTip", nonceTip);
        checkWeight("vdfTip", vdfTip);
        checkWeight("dal", dal);
        checkArgument(
                sum(bakingFixed, bakingBonus, attesting, nonceTip, vdfTip, dal) >= 1,
                "weights of rewards must not all be 0.\nMaybe attesting: 10240.");
        checkArgument(dalShards >= 1, "dalShards (%s) must be at least 1.\nMaybe 512.", dalShards);
        checkArgument(
                blocksPerCommitment >= 1,
                "blocksPerCommitment (%s) must be at least 1.\nMaybe 112.",
                blocksPerCommitment);
        checkArgument(
                liquidityBakingPerMinute >= 0 && liquidityBakingPerMinute <= MOST_LIQUIDITY_BAKING,
                "liquidityBakingPerMinute (%s mutez) must be in [0, %s].\nMaybe 5000000.",
                liquidityBakingPerMinute,
                MOST_LIQUIDITY_BAKING);
    }

    private static void checkWeight(String name, int weight) {
        checkArgument(weight >= 0, "%s (%s), a weight of rewards, must not be negative.\nMaybe 0.", name, weight);
    }

    public long sum() {
        return sum(bakingFixed, bakingBonus, attesting, nonceTip, vdfTip, dal);
    }

    private static long sum(long... weights) {
        return LongStream.of(weights).sum();
    }

    /**
     * One reward.
     *
     * @param weight of the kind of work
     * @param times how many blocks' worth: 1, for tips {@link #blocksPerCommitment}
     * @param blockSeconds time between two blocks
     * @param divisor among how many it is shared: 1, for the data layer {@link #dalShards}
     * @return mutez
     */
    public static long reward(
            long basePerMinute,
            long sum,
            long weight,
            long times,
            long blockSeconds,
            long divisor,
            BigFraction coefficient) {
        BigInteger base = BigInteger.valueOf(basePerMinute)
                .multiply(BigInteger.valueOf(weight))
                .multiply(BigInteger.valueOf(times))
                .multiply(BigInteger.valueOf(blockSeconds))
                .divide(BigInteger.valueOf(sum).multiply(BigInteger.valueOf(SECONDS_A_MINUTE)))
                .divide(BigInteger.valueOf(divisor));
        BigInteger mutez = base.multiply(coefficient.getNumerator()).divide(coefficient.getDenominator());
        if (mutez.bitLength() > 63) {
            throw new ArithmeticException(
                    "reward (" + mutez + " mutez) must be below 2^63 mutez, as all amounts in [tezos]");
        }
        return mutez.longValueExact();
    }

    long reward(int weight, int times, int divisor, int blockSeconds, BigFraction coefficient) {
        return reward(basePerMinute, sum(), weight, times, blockSeconds, divisor, coefficient);
    }

    /** Mutez to the exchange contract for a stretch of blocks. */
    long liquidityBaking(long blocks, int blockSeconds) {
        return Math.multiplyExact(Math.multiplyExact(liquidityBakingPerMinute, blockSeconds), blocks)
                / SECONDS_A_MINUTE;
    }
}
