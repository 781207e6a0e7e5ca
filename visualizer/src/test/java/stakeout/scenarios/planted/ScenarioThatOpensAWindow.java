package stakeout.scenarios.planted;

import stakeout.visualizer.Main;

/** Breaks the arrows on purpose: scenarios do not know who watches. */
public class ScenarioThatOpensAWindow {
    int opensAWindow() {
        return Main.execute("gui");
    }
}
