package stakeout.agents.attack;

import stakeout.agents.World;
import stakeout.model.TypeNames;
import stakeout.model.quantity.Span;

/** The plan of a coalition, named by its outcome: an immutable record, shared by threads and runs. */
public interface Attack {
    /** The groups whose operators carry it out. */
    Members by();

    /** When it begins, after the start of the run; with the next step where that falls within one. */
    Span start();

    /** What the world must have for it. */
    Needs needs();

    /** The coalition begins. Called once a run, with the first step of the attack. */
    Plan begin(Scene scene);

    /** Whether those it is by did not choose it: they need not follow orders, gain nothing by it, and include evidence against themselves. */
    default boolean isByInnocents() {
        return false;
    }

    /** What is done, where another attack is done on commission; else the attack itself. */
    default Attack underlying() {
        return this;
    }

    /** As in files: {@code finality-stall}. */
    default String name() {
        return TypeNames.of(getClass(), Attack.class);
    }

    /** The world as members have prepared it before the first step; the honest twin plays it as it was. */
    default World stage(World world) {
        return world;
    }

    /**
     * Looks at the world before the first step, as attacks named before this one have prepared it.
     *
     * @throws IllegalArgumentException naming attack, need and remedy
     */
    default void check(World world) {
        needs().check(this, world);
    }
}
