/** Scenarios played while they are watched. */
package stakeout.visualizer.live;
