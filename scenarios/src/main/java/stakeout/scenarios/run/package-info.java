/** Runs a plan on all cores and records it: resumable, with progress, and a run that fails takes no other with it. */
package stakeout.scenarios.run;
