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
                rewards[pool] = 0;
                if (blocks[pool] > 0 && go.own[pool] >= pledges[pool]) {
                    long most = reward.maxPool(pot, go.stake[pool], pledges[pool], circulation);
                    rewards[pool] = performance.reward(
                            most, blocks[pool], chain.blocks.weightBefore, go.stake[pool], go.activeStake);
                }
            }
        };
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
