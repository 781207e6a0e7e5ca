package stakeout.agents.attack;

import stakeout.agents.World;
import stakeout.model.quantity.Span;

/** An attack whose deed is another attack's, done by a coalition that comes together in a way of its own. */
interface Commission extends Attack {
    /** What is done. */
    Attack deed();

    @Override
    default Attack underlying() {
        return deed();
    }

    @Override
    default Span start() {
        return deed().start();
    }

    @Override
    default Needs needs() {
        return deed().needs();
    }

    @Override
    default Plan begin(Scene scene) {
        return deed().begin(scene);
    }

    @Override
    default boolean isByInnocents() {
        return deed().isByInnocents();
    }

    @Override
    default void check(World world) {
        deed().check(world);
    }
}
