package stakeout.model.rules.selection;

import java.util.function.Supplier;
import stakeout.model.chance.Draws;
import stakeout.model.rules.BlockStep;
import stakeout.model.state.ProtocolState;

/** Who of the candidates is on duty in a period, and with what voting weight. */
public interface SelectionRule {
    /** The stream of all selections by chance. */
    String STREAM = "consensus/committee";

    /**
     * Writes the column of weights for the next period and the totals of the book, from the stakes as they stand.
     *
     * @param draws of {@link #STREAM} in the period selected for; asked for only where chance selects
     */
    BlockStep select(ProtocolState state, Supplier<Draws> draws);

    /** Whether {@link #select} must see all stakes before the first row. */
    boolean needsAllStakes();

    /** Seats held with a weight: what a reward per seat is paid by. */
    default long seats(long weight) {
        return weight == 0 ? 0 : 1;
    }
}
