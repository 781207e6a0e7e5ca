package stakeout.model.protocol;

import stakeout.model.governance.Poll;
import stakeout.model.governance.Referendum;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** A vote on one rule of a composed protocol, on one branch. */
record ComposedVote(Generic proposed, Referendum referendum) implements StatePart {
    Generic inForce(Generic old, long period) {
        return period >= referendum.inForceFrom() ? proposed : old;
    }

    /** After a settlement: counts the stake of the active as it is then, once. */
    void count(Generic old, ProtocolState state) {
        if (!referendum.isDue(state.period)) {
            return;
        }
        long[] stakes = state.validators().longs(StakeBook.STAKE);
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        WideSum approving = new WideSum();
        WideSum others = new WideSum();
        for (int row = 0; row < state.rows(); row++) {
            if (BookedCensus.standing(status[row]) == ValidatorStatus.ACTIVE) {
                (referendum.isApprovedBy(operatorOf[row]) ? approving : others).add(stakes[row]);
            }
        }
        if (referendum.count(state.period, approving.get(), others.get()) == Poll.Outcome.CARRIED) {
            proposed.takeOver(state, old);
        }
    }

    @Override
    public ComposedVote copy() {
        return new ComposedVote(proposed, referendum.copy());
    }
}
