package stakeout.agents.coalition;

import stakeout.model.quantity.Share;

/** In which order operators answer a briber: an immutable record. */
public interface Timing {
    /** Whether they answer one after another, each seeing who accepted before. */
    boolean isSequential();

    /** The share of the others that each expects to accept, where all answer at once. */
    default Share expectedAcceptance() {
        return Share.parse("0");
    }
}
