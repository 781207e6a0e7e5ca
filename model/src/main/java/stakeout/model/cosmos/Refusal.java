package stakeout.model.cosmos;

/** Whether a message was carried out, and if not, which law it broke; a refused message changes nothing. */
public enum Refusal {
    NONE,
    NO_SUCH_VALIDATOR,
    NO_SUCH_DELEGATION,
    NOT_ENOUGH_SHARES,
    NOT_ENOUGH_TOKENS,
    INVALID_EXCHANGE_RATE,
    TOO_MANY_ENTRIES,
    SELF_REDELEGATION,
    TRANSITIVE_REDELEGATION,
    TINY_AMOUNT,
    NOT_JAILED,
    STILL_JAILED,
    TOMBSTONED,
    SELF_DELEGATION_TOO_LOW,
    COMMISSION_OUT_OF_BOUNDS,
    COMMISSION_CHANGED_TODAY;

    public boolean accepted() {
        return this == NONE;
    }
}
