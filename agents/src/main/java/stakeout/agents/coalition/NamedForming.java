package stakeout.agents.coalition;

import stakeout.model.Description;

/** All operators of the groups, from the beginning. */
@Description("All operators of the groups, from the beginning.")
public record NamedForming() implements Forming {
    @Override
    public Gathering begin(Talks talks) {
        for (int operator : talks.candidates()) {
            talks.coalition().join(operator);
        }
        return new Gathering() {
            @Override
            public void step() {}

            @Override
            public boolean isReady() {
                return true;
            }
        };
    }
}
