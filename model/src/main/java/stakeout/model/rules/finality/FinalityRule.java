package stakeout.model.rules.finality;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import stakeout.model.protocol.SecurityThreshold;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** When history is final. Runs first in a settlement: it reads the votes of the period and moves {@code state.finality()}. */
public interface FinalityRule extends Rule {
    /** Marks what the period's votes make final. */
    void update(ProtocolState state);

    /** Whether a quorum of weight makes history final, so that a finality stall and conflicting finality can happen. */
    boolean isByQuorum();

    /** Whether a vote builds on a justified period, so that votes of different periods can contradict each other. */
    default boolean linksCheckpoints() {
        return false;
    }

    /** Whether nothing at all is settled in this period, for want of a quorum. */
    default boolean halts(ProtocolState state) {
        return false;
    }

    /** Whether {@link #halts} can be. */
    default boolean canHalt() {
        return false;
    }

    ImmutableList<SecurityThreshold> thresholds();

    @Override
    default BlockStep prepare(Turn turn) {
        update(turn.state());
        return BlockStep.NOTHING;
    }

    @Override
    default boolean isBarrier(ProtocolState state) {
        return false;
    }

    /** The sign of voted / active − numerator / denominator; −1 while nobody is on duty. */
    static int compareVotes(ProtocolState state, long numerator, long denominator) {
        StakeBook book = StakeBook.of(state);
        if (book.activeWeight.isZero()) {
            return -1;
        }
        BigInteger voted = book.votedWeight.get().multiply(BigInteger.valueOf(denominator));
        return voted.compareTo(book.activeWeight.get().multiply(BigInteger.valueOf(numerator)));
    }
}
