package stakeout.agents.operator;

import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Rows;
import stakeout.agents.strategy.View;
import stakeout.model.consensus.IntentColumn;

/** One operator: decides for its own validators in every step. */
public final class Operator implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Behaviour behaviour;
    private final transient View view;
    private final transient Rows own;
    private final transient IntentColumn intents;

    public Operator(Behaviour behaviour, View view, Rows own, IntentColumn intents) {
        this.behaviour = behaviour;
        this.view = view;
        this.own = own;
        this.intents = intents;
    }

    @Override
    public void step(SimState simulation) {
        behaviour.decide(view, own, intents);
    }
}
