package stakeout.model.cosmos;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Mints the block's provision into the fee collector; see {@link Minting}. */
public record MintProvisions() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CosmosChain.at(turn.state()).mint();
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
