package stakeout.model.protocol;

import java.util.function.IntPredicate;
import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** A vote on the rules of a composed protocol, on one branch: who is for it, and from when on it holds. */
final class Referendum implements StatePart {
    private static final long NEVER = Long.MAX_VALUE;

    private final Generic proposed;
    private final Poll poll;
    private final long lastPeriod;
    private final boolean[] approves;
    private boolean counted;
    private long inForceFrom = NEVER;

    Referendum(Generic proposed, Poll poll, long lastPeriod, boolean[] approves) {
        this.proposed = proposed;
        this.poll = poll;
        this.lastPeriod = lastPeriod;
        this.approves = approves;
    }

    long inForceFrom() {
        return inForceFrom;
    }

    Generic inForce(Generic old, long period) {
        return period >= inForceFrom ? proposed : old;
    }

    void approve(IntPredicate operators) {
        for (int operator = 0; operator < approves.length && !counted; operator++) {
            approves[operator] = operators.test(operator);
        }
    }

    /** After a settlement: counts the stake as it is then, once. A chain that stood still counts when it goes on. */
    void count(Generic old, ProtocolState state) {
        if (counted || state.period < lastPeriod) {
            return;
        }
        counted = true;
        long[] stakes = state.validators().longs(StakeBook.STAKE);
        byte[] status = state.validators().bytes(StakeBook.STATUS);
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        WideSum approving = new WideSum();
        WideSum others = new WideSum();
        for (int row = 0; row < state.rows(); row++) {
            if (Generic.standing(status[row]) == ValidatorStatus.ACTIVE) {
                (approves[operatorOf[row]] ? approving : others).add(stakes[row]);
            }
        }
        if (poll.isCarried(approving.get(), others.get())) {
            inForceFrom = state.period + 1;
            proposed.takeOver(state, old);
        }
    }

    @Override
    public Referendum copy() {
        Referendum copy = new Referendum(proposed, poll, lastPeriod, approves.clone());
        copy.counted = counted;
        copy.inForceFrom = inForceFrom;
        return copy;
    }
}
