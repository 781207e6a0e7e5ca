package stakeout.agents.planted;

import stakeout.results.planted.PlantedTestimony;
import stakeout.scenarios.planted.ScenarioThatOpensAWindow;
import stakeout.visualizer.Main;

/** Breaks the arrows on purpose: agents know the model only. */
public class AgentThatReadsTheRecording {
    void knowsAResult(PlantedTestimony testimony) {}

    ScenarioThatOpensAWindow knowsAScenario() {
        return null;
    }

    int knowsTheWindow() {
        return Main.execute();
    }
}
