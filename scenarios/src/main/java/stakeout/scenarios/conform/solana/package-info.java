/** Hands Solana's vectors to the rules of {@link stakeout.model.solana}. */
package stakeout.scenarios.conform.solana;
