package stakeout.agents.coalition;

import stakeout.model.Description;

/** Nobody leaves. */
@Description("Nobody leaves.")
public record NoDefection() implements Defection {
    @Override
    public Deserters begin(Talks talks) {
        return Deserters.NONE;
    }
}
