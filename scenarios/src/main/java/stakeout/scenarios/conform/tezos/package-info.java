/** Hands Tezos' vectors to the rules of {@link stakeout.model.tezos}. */
package stakeout.scenarios.conform.tezos;
