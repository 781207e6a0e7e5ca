/**
 * What happened: recordings, measures, statistics, comparisons and reports; it knows the model, never the agents.
 */
package stakeout.results;
