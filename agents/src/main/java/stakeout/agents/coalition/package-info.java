/** Operators with one plan, and the orders it gives them. */
package stakeout.agents.coalition;
