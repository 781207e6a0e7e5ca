package stakeout.model.cosmos;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Shares out what the fee collector holds; see {@link Distribution}. */
public record FeeAllocation() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CosmosChain.at(turn.state()).distribution().beginBlock();
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
