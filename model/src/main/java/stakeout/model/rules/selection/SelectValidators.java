package stakeout.model.rules.selection;

import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Selects, last in a settlement, who is on duty in the next period. */
public record SelectValidators(SelectionRule selection) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        long next = turn.period() + 1;
        return selection.select(turn.state(), () -> turn.streams().draws(SelectionRule.STREAM, next));
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return selection.needsAllStakes();
    }
}
