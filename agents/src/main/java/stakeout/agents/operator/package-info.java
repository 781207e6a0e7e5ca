/** The agents that run validators: an operator for its own rows, a cohort for all like operators of a group. */
package stakeout.agents.operator;
