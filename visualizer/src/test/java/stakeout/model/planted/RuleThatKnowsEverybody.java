package stakeout.model.planted;

import stakeout.agents.planted.CarelessArithmetic;
import stakeout.results.planted.PlantedTestimony;
import stakeout.scenarios.planted.ScenarioThatOpensAWindow;
import stakeout.visualizer.Main;

/** Breaks the arrows on purpose: the model knows no other module. */
public class RuleThatKnowsEverybody {
    void knowsAnAgent(CarelessArithmetic agent) {}

    PlantedTestimony knowsAResult() {
        return null;
    }

    Object knowsAScenario() {
        return new ScenarioThatOpensAWindow();
    }

    int knowsTheWindow() {
        return Main.execute();
    }
}
