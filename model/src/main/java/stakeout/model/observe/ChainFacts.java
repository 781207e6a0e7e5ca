package stakeout.model.observe;

import java.util.Optional;
import stakeout.model.state.ProtocolState;

/**
 * The branches that are alive after a step.
 *
 * @param canonical the one whose postings count
 * @param other the one beside it, while the network is split or an invalid block stands for votes
 * @param forkPeriod the first period that the two play apart; −1 while there is one
 * @param conflictingFinality whether two branches have finalised conflicting histories by now
 */
public record ChainFacts(
        BranchFacts canonical, Optional<BranchFacts> other, long forkPeriod, boolean conflictingFinality) {
    public static final long NO_FORK = -1;

    /** One branch that was never challenged. */
    public static ChainFacts whole(ProtocolState state) {
        return new ChainFacts(new BranchFacts("A", state, false), Optional.empty(), NO_FORK, false);
    }

    /** How many branches are alive, 1 unless the network is split. */
    public int branches() {
        return other.isPresent() ? 2 : 1;
    }
}
