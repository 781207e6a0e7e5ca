/** CONSENSUS slot by slot: proposers act in turn, committees vote, forks grow and are left. */
package stakeout.agents.slot;
