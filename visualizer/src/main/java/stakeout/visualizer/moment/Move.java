package stakeout.visualizer.moment;

/**
 * Stake or money that went from one operator to another.
 *
 * @param since the first step counted, {@code step} the last
 * @param kind {@code delegation}, {@code bribe}
 * @param of whose it was: the delegator group
 * @param amount base units
 */
public record Move(long since, long step, String kind, int from, int to, String of, double amount) {}
