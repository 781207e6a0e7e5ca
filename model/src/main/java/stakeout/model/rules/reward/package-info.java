/** How much is issued, to whom, and what absence costs. */
package stakeout.model.rules.reward;
