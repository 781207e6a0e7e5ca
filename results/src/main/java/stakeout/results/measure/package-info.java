/** Measures: one number per step or run, read from facts. */
package stakeout.results.measure;
