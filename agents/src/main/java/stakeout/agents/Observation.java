package stakeout.agents;

import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.chain.Chain;
import stakeout.model.observe.Event;
import stakeout.model.observe.StepFacts;

/** OBSERVATION: takes the census, tells the facts, and says whether the run is over. */
final class Observation implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Stage stage;
    private final transient Ending ending;
    private final int[] jailedBefore;

    Observation(Stage stage, Ending ending) {
        this.stage = stage;
        this.ending = ending;
        stage.protocol.census(stage.chain.state(), stage.census);
        jailedBefore = stage.census.jailedValidators.clone();
    }

    @Override
    public void step(SimState simulation) {
        Chain chain = stage.chain;
        stage.census.clear();
        stage.protocol.census(chain.state(), stage.census);
        stage.board.post(chain.state(), stage.census.participation(), stage.periods, stage.invalidPeriods);
        tellJailed(chain.period() - 1);
        stage.observer.step(new StepFacts(
                stage.step,
                chain.period() - 1,
                chain.state(),
                chain.canonical().ledger(),
                stage.cash,
                stage.census,
                stage.intents,
                chain.facts()));
        stage.step++;
        ending.look();
        if (ending.isOver()) {
            simulation.schedule.clear();
        }
    }

    private void tellJailed(long period) {
        int[] jailed = stage.census.jailedValidators;
        for (int operator = 0; operator < jailed.length; operator++) {
            if (jailed[operator] > jailedBefore[operator]) {
                int more = jailed[operator] - jailedBefore[operator];
                stage.event(period, Event.Kind.JAIL, operator, 0, more + (more == 1 ? " validator" : " validators"));
            }
            jailedBefore[operator] = jailed[operator];
        }
    }
}
