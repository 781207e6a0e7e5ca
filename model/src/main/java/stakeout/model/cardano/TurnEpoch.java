package stakeout.model.cardano;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * The boundary: set becomes go, mark becomes set, and the present is written down as mark; the fee pot likewise. The blocks of
 * the epoch become those that the next update rewards.
 */
public record TurnEpoch() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        CardanoChain chain = CardanoChain.of(state);
        StakeSnapshot oldest = chain.go;
        chain.go = chain.set;
        chain.set = chain.mark;
        chain.mark = oldest;
        chain.mark.take(state.validators(), chain.accounts);
        chain.feeSnapshot = chain.feePot;

        ValidatorColumns validators = state.validators();
        validators.swap(PoolColumns.BLOCKS, PoolColumns.BLOCKS_BEFORE);
        validators.swap(PoolColumns.MISSED, PoolColumns.MISSED_BEFORE);
        int settled = chain.blocks.turn(chain.parameters.epoch().securityBlocks());
        state.finality().finalized += settled;
        state.finality().justified = state.finality().finalized;
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
