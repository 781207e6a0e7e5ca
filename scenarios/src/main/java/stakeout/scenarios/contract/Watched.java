package stakeout.scenarios.contract;

import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;

/** A whole run as text: what was done in each step and how it ended. */
final class Watched implements Observer {
    private final StringBuilder text = new StringBuilder();

    /** Plays a world to its end. */
    static String run(World world) {
        Watched watched = new Watched();
        StakingSimulation.run(world, watched);
        return watched.text.toString();
    }

    String text() {
        return text.toString();
    }

    @Override
    public void begin(WorldFacts world) {
        text.append(world.protocol().name()).append('\n');
    }

    @Override
    public void step(StepFacts facts) {
        text.append("step ").append(facts.step()).append('\n').append(Digest.of(facts.state(), facts.ledger()));
        text.append(Digest.of(facts.cash())).append(Digest.of(facts.census())).append("intents");
        for (int row = 0; row < facts.state().rows(); row++) {
            text.append(' ').append(facts.intents().get(row));
        }
        text.append('\n');
    }

    @Override
    public void event(Event event) {
        text.append(event).append('\n');
    }

    @Override
    public void end(EndFacts end) {
        text.append("steps ").append(end.steps()).append(' ').append(end.succeededAt());
    }
}
