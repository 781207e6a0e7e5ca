/** What an operator does each period, and what it can know. */
package stakeout.agents.strategy;
