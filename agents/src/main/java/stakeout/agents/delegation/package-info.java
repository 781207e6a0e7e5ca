/** Delegators: a table of stake, stepped by cohorts. */
package stakeout.agents.delegation;
