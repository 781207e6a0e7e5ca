package stakeout.results.measure;

/** What a sum of money is counted in. */
public enum Asset {
    /** The staked token. */
    TOKEN,
    /** The scenario's currency, at the scenario's price; needs an {@code economy}. */
    MONEY;

    Unit unit() {
        return this == TOKEN ? Unit.TOKENS : Unit.MONEY;
    }
}
