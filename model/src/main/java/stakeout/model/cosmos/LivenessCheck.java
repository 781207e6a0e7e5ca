package stakeout.model.cosmos;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Counts the votes of the last commit and jails who missed too many; see {@link Slashing}. */
public record LivenessCheck() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CosmosChain.at(turn.state()).slashing().beginBlock();
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
