package stakeout.agents;

import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;

/** The periods of a step: CONSENSUS, ENFORCEMENT and SETTLEMENT, as often as the step has periods. */
final class Periods implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Stage stage;
    private final Sequence consensus;
    private final Sequence enforcement;
    private final Sequence settlement;

    Periods(Stage stage, Sequence consensus, Sequence enforcement, Sequence settlement) {
        this.stage = stage;
        this.consensus = consensus;
        this.enforcement = enforcement;
        this.settlement = settlement;
    }

    @Override
    public void step(SimState simulation) {
        long left = stage.horizonPeriod() - stage.chain.period();
        stage.periods = (int) StrictMath.min(stage.world.periodsPerStep(), left);
        stage.invalidPeriods = 0;
        stage.chain.proposers().refresh();
        for (int i = 0; i < stage.periods; i++) {
            stage.facts.at(i == stage.periods - 1);
            consensus.step(simulation);
            enforcement.step(simulation);
            settlement.step(simulation);
        }
    }
}
