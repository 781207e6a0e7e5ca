/** Who may become a validator, and who must go for having too little stake. */
package stakeout.model.rules.entry;
