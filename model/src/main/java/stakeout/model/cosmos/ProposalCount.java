package stakeout.model.cosmos;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Counts the votes on a proposal whose time is over, before the set is chosen; see {@link Proposal}. */
public record ProposalCount() implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        if (isDue(turn.state())) {
            turn.state().part(Proposal.class).count(CosmosChain.at(turn.state()), turn.period());
        }
        return BlockStep.NOTHING;
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return isDue(state);
    }

    private static boolean isDue(ProtocolState state) {
        return state.has(Proposal.class)
                && state.part(Proposal.class).referendum().isDue(state.period);
    }
}
