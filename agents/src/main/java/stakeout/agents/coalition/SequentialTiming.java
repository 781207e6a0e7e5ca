package stakeout.agents.coalition;

import stakeout.model.Description;

/**
 * One after another, those whom the deed costs least for their weight first; each sees who accepted before, so the one whose answer makes
 * it enough knows that.
 */
@Description("One after another, each seeing who accepted before.")
public record SequentialTiming() implements Timing {
    @Override
    public boolean isSequential() {
        return true;
    }
}
