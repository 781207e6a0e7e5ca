/** The only source of draws: named, counter-based streams. */
package stakeout.model.chance;
