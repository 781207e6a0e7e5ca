package stakeout.model.cardano;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Keeps what wallets rank pools by: {@link HitRates}, by the blocks of the epoch before and the stake of go over circulation. */
public record RateHits() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CardanoChain chain = CardanoChain.of(turn.state());
        ValidatorColumns validators = turn.state().validators();
        long[] blocks = validators.longs(PoolColumns.BLOCKS_BEFORE);
        CardanoParameters parameters = chain.parameters;
        double activeSlots = parameters.epoch().activeSlots().toDouble();
        double open = 1 - parameters.expansion().d().toDouble();
        double circulation = chain.circulation();
        BlockCounts counts = chain.blocks;
        double perWeight = counts.weightBefore == 0 ? 0 : (double) counts.madeBefore / counts.weightBefore;
        return (from, to) -> {
            for (int pool = from; pool < to; pool++) {
                double chance = MakeBlocks.chance(activeSlots, chain.go.stake[pool] / circulation) * open;
                long made = StrictMath.round(blocks[pool] * perWeight);
                chain.hitRates.add(pool, made, chance, parameters.epoch().slots());
            }
        };
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return false;
    }
}
