package stakeout.model.rules.reward;

import stakeout.model.rules.StakeBook;
import stakeout.model.state.ProtocolState;

/** What a validator on duty loses for not voting, beyond the pay it forgoes. */
public interface PenaltyRule {
    boolean isNone();

    /** Base units a missed vote costs, at most the stake; the pay it forgoes is {@code ideal}. */
    long loss(long stake, long ideal);

    /** The loss of a row at its present stake. */
    default long lossOf(ProtocolState state, int row, long ideal) {
        return loss(state.validators().longs(StakeBook.STAKE)[row], ideal);
    }
}
