package stakeout.model.observe;

/**
 * Stake that went from one operator to another in a step, summed over all who moved it alike; or money that a briber paid.
 *
 * @param period the last period settled
 * @param kind why it moved
 * @param group whose it is: the delegators, as the scenario calls them; of a bribe the attack, {@code 0:bribery}
 * @param fromOperator or {@link #OUTSIDE}
 * @param amount base units, above 0, at most the largest long; of a bribe micro-units of the currency
 */
public record Move(long period, Kind kind, String group, int fromOperator, int toOperator, long amount) {
    /** From nobody who validates. */
    public static final int OUTSIDE = -1;

    public enum Kind {
        DELEGATION,
        BRIBE
    }
}
