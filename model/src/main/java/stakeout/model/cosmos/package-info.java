/**
 * The Cosmos Hub's staking modules over columns, exact to the last unit: mint, distribution, slashing, evidence, staking.
 * Source throughout: [cosmos-sdk] v0.50.13, in the order of [gaia] app/modules.go.
 */
package stakeout.model.cosmos;
