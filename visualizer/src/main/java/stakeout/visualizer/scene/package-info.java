/** Scenes: pictures of a moment, painted without any window. */
package stakeout.visualizer.scene;
