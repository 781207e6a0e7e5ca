package stakeout.model.solana;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** The next epoch begins. */
public record NextEpoch() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain.at(turn.state()).epoch++;
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
