/**
 * Solana's own arithmetic and state: the inflation clock, vote credits, stake history with warm-up and cool-down, and the rewards of
 * an epoch to the lamport. Sources: [agave], [solana-sdk], [solana-stake].
 */
package stakeout.model.solana;
