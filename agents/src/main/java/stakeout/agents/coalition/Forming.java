package stakeout.agents.coalition;

import java.math.BigInteger;
import stakeout.agents.World;

/** How a coalition comes together: an immutable record, shared by threads and runs. */
public interface Forming {
    /** Begins to gather, with the first step of the attack. */
    Gathering begin(Talks talks);

    /** The weight that it waits for; more than all together have where it does not wait. */
    default BigInteger needs(Stakes stakes) {
        return stakes.totalWeight().add(BigInteger.ONE);
    }

    /** Whether members share the declared gain of a success. */
    default boolean sharesGain() {
        return true;
    }

    /**
     * Looks at the world before the first step.
     *
     * @param groups whose operators may join
     * @throws IllegalArgumentException naming what is missing, and a remedy
     */
    default void check(World world, Iterable<String> groups) {}
}
