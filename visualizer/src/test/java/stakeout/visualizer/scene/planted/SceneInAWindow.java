package stakeout.visualizer.scene.planted;

import javax.swing.JLabel;

/** Breaks a law on purpose: scenes are painted without windows. */
public class SceneInAWindow {
    String opensALabel() {
        return new JLabel("scene").getText();
    }
}
