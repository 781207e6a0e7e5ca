/** Plays Ethereum's vectors, whose schema is their own, with the rules of {@link stakeout.model.ethereum}. */
package stakeout.scenarios.conform.ethereum;
