/** Whether others can bond stake to a validator, and how they share its fate. */
package stakeout.model.rules.delegation;
