package stakeout.model.solana;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** How much the epoch that ends has to share out, of all tokens there are when it ends. Nothing is minted yet. */
public record InflationRewards(InflationClock clock) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        SolanaChain chain = SolanaChain.at(turn.state());
        chain.rewards = clock.rewards(chain.epoch, turn.state().supply().toLongExact());
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}
