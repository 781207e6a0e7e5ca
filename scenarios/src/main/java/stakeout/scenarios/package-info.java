/** What to run: scenario and suite files, the protocols' values, sweeps, the runner and the commands. */
package stakeout.scenarios;
