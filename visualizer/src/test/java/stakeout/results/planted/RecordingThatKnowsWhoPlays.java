package stakeout.results.planted;

import stakeout.agents.planted.CarelessArithmetic;
import stakeout.scenarios.planted.ScenarioThatOpensAWindow;
import stakeout.visualizer.Main;

/** Breaks the arrows on purpose: results know the model only. */
public class RecordingThatKnowsWhoPlays {
    void knowsAnAgent(CarelessArithmetic agent) {}

    ScenarioThatOpensAWindow knowsAScenario() {
        return null;
    }

    int knowsTheWindow() {
        return Main.execute();
    }
}
