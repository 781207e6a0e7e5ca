/** Comparison of recordings: what differs in what was run, and what that changed. */
package stakeout.results.comparison;
