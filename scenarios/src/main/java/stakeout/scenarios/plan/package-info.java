/** What is going to be run: scenario files read, sweeps unfolded, every point bound and checked before the first run. */
package stakeout.scenarios.plan;
