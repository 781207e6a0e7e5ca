package stakeout.model.cosmos;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** A block begins: height, time, and the commit it carries. Time is the period times the length of a block. */
public record BlockHeader() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        CosmosChain chain = CosmosChain.at(turn.state());
        chain.beginBlock(Math.multiplyExact(turn.period(), chain.parameters().blockMillis()));
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
