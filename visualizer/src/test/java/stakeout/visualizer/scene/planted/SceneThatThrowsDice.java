package stakeout.visualizer.scene.planted;

import stakeout.model.chance.RandomStreams;

/** Breaks a law on purpose: who watches must not draw. */
public class SceneThatThrowsDice {
    boolean throwsDice() {
        return new RandomStreams(1, 0).isDrawn();
    }
}
