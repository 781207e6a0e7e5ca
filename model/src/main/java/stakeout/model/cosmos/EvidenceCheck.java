package stakeout.model.cosmos;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Slashes, jails and tombstones who signed twice; see {@link Slashing}. */
public record EvidenceCheck() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CosmosChain.at(turn.state()).handleEvidence();
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
