package stakeout.model.protocol;

import java.util.Optional;
import java.util.function.IntPredicate;
import stakeout.model.governance.Ballot;
import stakeout.model.governance.Referendum;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/** How a vote of stake changes the rules of a protocol, on each branch by itself. One vote a run. */
public interface Governing {
    /** @throws IllegalArgumentException if the protocol cannot be changed so, or nobody could bring it to the vote */
    void check(RuleChange change, Genesis genesis);

    /** How the protocol itself takes votes; absent where it is composed and who asks for the vote says how. */
    Optional<Ballot> ballot();

    /**
     * Brings a change to the vote, or says anew who is for it; the last word before the count is what counts. The stake of validators on
     * the list of the active votes as their operator does, what is delegated to them too.
     *
     * @param proposer the operator who brings it, and makes the deposit where there is one
     * @param approving operators who are for it
     */
    void approve(Turn turn, Motion motion, int proposer, IntPredicate approving);

    /** The vote on a branch; absent until it is brought. */
    Optional<Referendum> vote(ProtocolState state);

    /** The first period in which the change holds on a branch; {@link Long#MAX_VALUE} while it was not carried. */
    default long inForceFrom(ProtocolState state) {
        return vote(state).map(Referendum::inForceFrom).orElse(Long.MAX_VALUE);
    }
}
