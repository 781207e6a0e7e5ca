/** The chain: what is justified and final, branches, and what happened where. */
package stakeout.visualizer.scene.chain;
