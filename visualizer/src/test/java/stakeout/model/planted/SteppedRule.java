package stakeout.model.planted;

import sim.engine.SimState;
import sim.util.Bag;

/** Lets MASON into the model on purpose. */
public class SteppedRule {
    void isStepped(SimState state) {}

    Object holdsABag() {
        return new Bag();
    }
}
