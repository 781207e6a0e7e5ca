package stakeout.agents.coalition;

import stakeout.agents.World;

/** When members leave a coalition: an immutable record, shared by threads and runs. */
public interface Defection {
    /** Lets members reckon with a coalition. */
    Deserters begin(Talks talks);

    /**
     * Looks at the world before the first step.
     *
     * @throws IllegalArgumentException naming what is missing, and a remedy
     */
    default void check(World world) {}
}
