/** Recordings: what a run left, written whole or not at all, and read back. */
package stakeout.results.recording;
