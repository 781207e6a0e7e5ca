/** Hands the Cosmos Hub's vectors to the rules of {@link stakeout.model.cosmos}. */
package stakeout.scenarios.conform.cosmos;
