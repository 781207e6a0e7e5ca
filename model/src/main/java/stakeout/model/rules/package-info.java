/** How rules are composed and run: prepare once, apply block by block. */
package stakeout.model.rules;
