package stakeout.model.slot;

import stakeout.model.rules.Turn;

/**
 * Randomness that every block adds to, and that draws who proposes in a later period. Whose block is not on the chain adds nothing;
 * which slots of a period were lost so, tells the draw from all others. An absent proposer's slot, which nobody chose to lose, changes no draw.
 */
public interface Beacon {
    /** How many periods after the one whose blocks decide are the proposers that they decide on, at least 1. */
    int periodsAhead();

    /**
     * The proposers of that later period if just these slots are lost in the one being played, by the stake of now.
     *
     * @param lost bit i: the i-th slot from the end, see {@link SlotLog#lost()}
     */
    int[] preview(Turn turn, long lost);
}
