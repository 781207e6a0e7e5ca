package stakeout.model.protocol;

import java.util.function.IntPredicate;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** How a vote of stake changes a rule of a protocol, on each branch by itself. One vote a run. */
public interface Governing {
    /** @throws IllegalArgumentException if the protocol cannot be changed so */
    void check(RuleChange change);

    /**
     * Says who is for a change; the last word before the count is what counts. The stake of validators on the list of the active votes
     * as their operator does, what is delegated to them too.
     *
     * @param lastPeriod the period at whose end the votes are counted; if it carries, the change holds from the next on
     * @param approving operators who are for it
     */
    void approve(Turn turn, RuleChange change, Poll poll, long lastPeriod, IntPredicate approving);

    /** The first period in which the change holds on a branch; {@link Long#MAX_VALUE} while it was not carried. */
    long inForceFrom(ProtocolState state);
}
