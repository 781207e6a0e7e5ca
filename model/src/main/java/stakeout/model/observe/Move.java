package stakeout.model.observe;

/**
 * Stake that went from one operator to another in a step, summed over all who moved it alike.
 *
 * @param period the last period settled
 * @param kind why it moved
 * @param group whose stake it is: the delegators, as the scenario calls them
 * @param amount base units, above 0; at most the largest long
 */
public record Move(long period, Kind kind, String group, int fromOperator, int toOperator, long amount) {
    public enum Kind {
        DELEGATION
    }
}
