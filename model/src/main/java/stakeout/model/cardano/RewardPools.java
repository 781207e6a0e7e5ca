package stakeout.model.cardano;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * Each pool's reward f, by the stake of go and the blocks of the epoch before: {@link PoolReward} by {@link ApparentPerformance};
 * nothing where the owners hold less than their pledge.
 */
public record RewardPools(PoolReward reward, ApparentPerformance performance) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        ValidatorColumns validators = turn.state().validators();
        long[] pledges = validators.longs(PoolColumns.PLEDGE);
        long[] blocks = validators.longs(PoolColumns.BLOCKS_BEFORE);
        long[] rewards = validators.longs(PoolColumns.REWARD);
        StakeSnapshot go = chain.go;
        long pot = chain.pots.rewards();
        // The reserves as they were during the epoch, before this update took anything.
        long circulation = chain.circulation() - chain.pots.expansion();
        return (from, to) -> {
            for (int pool = from; pool < to; pool++) {
                Pool offered = new Pool(go.stake[pool], go.own[pool], pledges[pool], blocks[pool]);
                rewards[pool] = reward(offered, pot, circulation, go.activeStake, chain.blocks.weightBefore);
            }
        };
    }

    /**
     * A pool as an update sees it.
     *
     * @param stake delegated to it
     * @param own of it, its owners'
     * @param pledge what they promised to hold
     * @param blocks it made
     */
    public record Pool(long stake, long own, long pledge, long blocks) {}

    /**
     * A pool's reward f.
     *
     * @param rewards R, the pot of all pools
     * @param allBlocks of all pools, counted as the pool's own are
     */
    public long reward(Pool pool, long rewards, long circulation, long activeStake, long allBlocks) {
        if (pool.blocks == 0 || pool.own < pool.pledge) {
            return 0;
        }
        long most = reward.maxPool(rewards, pool.stake, pool.pledge, circulation);
        return performance.reward(most, pool.blocks, allBlocks, pool.stake, activeStake);
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
