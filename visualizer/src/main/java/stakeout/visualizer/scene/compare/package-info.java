/** Two runs side by side. */
package stakeout.visualizer.scene.compare;
