/** Assesses a rule set: tries every attack of the catalogue at growing shares of the stake, measures what the smallest that succeeds costs, and says what would change the answer. */
package stakeout.scenarios.assess;
