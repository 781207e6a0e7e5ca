/** Recordings read back: the state of a run at any step. */
package stakeout.visualizer.replay;
