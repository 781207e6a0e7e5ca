package stakeout.agents.coalition;

import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Share;

/**
 * All at once, nobody knowing how the others answer.
 *
 * @param expectedAcceptance how likely each thinks that any other accepts, independently; so likely it is to be the one that decides
 */
@Description("All at once, nobody knowing how the others answer.")
public record SimultaneousTiming(@Default("0") Share expectedAcceptance) implements Timing {
    @Override
    public boolean isSequential() {
        return false;
    }
}
