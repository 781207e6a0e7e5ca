package stakeout.model.cosmos;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** The end of the block: the new validator set, and what has finished unbonding; see {@link ValidatorSet}. */
public record ValidatorSetChange() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CosmosChain.at(turn.state()).validatorSet().endBlock();
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
