/**
 * Cardano's rewards over columns, exact to the last lovelace: pots, pool rewards, leader and member shares, snapshots, ranking;
 * and the reward-sharing formulas of the pooling game. Source throughout: [cardano-ledger] eras/shelley, unless another is named.
 */
package stakeout.model.cardano;
