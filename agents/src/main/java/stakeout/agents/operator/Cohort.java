package stakeout.agents.operator;

import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Rows;
import stakeout.agents.strategy.View;
import stakeout.model.consensus.IntentColumn;

/** All operators of a group, stepped as one: they decide as each would alone, by the same draws. */
public final class Cohort implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Behaviour behaviour;
    private final transient View view;
    private final transient Rows all;
    private final transient IntentColumn intents;

    public Cohort(Behaviour behaviour, View view, Rows all, IntentColumn intents) {
        this.behaviour = behaviour;
        this.view = view;
        this.all = all;
        this.intents = intents;
    }

    @Override
    public void step(SimState simulation) {
        behaviour.decide(view, all, intents);
    }
}
