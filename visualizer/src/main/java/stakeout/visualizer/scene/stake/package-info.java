/** Who holds the stake, and how few are enough for an attack. */
package stakeout.visualizer.scene.stake;
