package stakeout.results.measure;

/** Whose money: a group's operators run stake that is partly their own and partly their delegators'. */
public enum Owner {
    /** Operators and delegators together; always known. */
    ALL,
    /** The operators' own. Absent where the scenario does not say how much of the stake is theirs. */
    OWN,
    /** Their delegators'. */
    DELEGATORS
}
