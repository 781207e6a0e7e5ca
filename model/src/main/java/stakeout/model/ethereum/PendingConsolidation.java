package stakeout.model.ethereum;

/**
 * Stake on its way from one validator to another.
 *
 * @param source the row that leaves
 * @param target the row that receives
 */
public record PendingConsolidation(int source, int target) {}
