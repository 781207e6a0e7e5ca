/** When history is final, and what happens while it is not. */
package stakeout.model.rules.finality;
