package stakeout.model.rules;

import com.google.common.collect.ImmutableList;
import stakeout.model.state.BroughtColumn;
import stakeout.model.state.ProtocolState;

/**
 * Who gains or loses what, in one period. A protocol is an ordered list of these. A rule is an immutable record; what it
 * changes lives in the state and the ledger of its {@link Turn}.
 */
public interface Rule {
    /**
     * Reads the totals it needs and answers what to do to the rows. Work that concerns no rows (a queue, a pot) is done
     * here, and {@link BlockStep#NOTHING} answered.
     */
    BlockStep prepare(Turn turn);

    /**
     * Whether {@link #prepare} must see the work of the rules before it done on all rows. Rules in a row that do not are
     * applied together, block by block, so that the columns stay in cache. A rule over a queue says false while its
     * queue is empty.
     */
    boolean isBarrier(ProtocolState state);

    /**
     * Columns of its own that are to be recorded and shown. The rule registers them with the validators when it is first
     * prepared; until then they have no cells. A rule's working memory needs no mention here.
     */
    default ImmutableList<BroughtColumn> columns() {
        return ImmutableList.of();
    }
}
