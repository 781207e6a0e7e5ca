/** Operators as packed discs. */
package stakeout.visualizer.scene.operators;
