/** Intents, votes, proposers and offences. */
package stakeout.model.consensus;
