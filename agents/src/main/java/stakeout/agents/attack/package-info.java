/** What a coalition plans: one file an attack, each with its success test on facts. */
package stakeout.agents.attack;
