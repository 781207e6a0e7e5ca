/** Benchmarks: plain mains that print medians and ratios, see docs/performance.md. */
package stakeout.scenarios.bench;
