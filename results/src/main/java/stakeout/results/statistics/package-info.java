/** What replications say and how sure they are: means, intervals, proportions, verdicts. */
package stakeout.results.statistics;
