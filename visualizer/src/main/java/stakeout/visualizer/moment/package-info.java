/** What is to be seen at one step of a run, whether it was recorded or is played just now. */
package stakeout.visualizer.moment;
