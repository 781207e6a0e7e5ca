package stakeout.model.rules.reward;

/** What voting has to do with pay. */
public enum Presence {
    /** Everybody on duty is paid, voting or not, as on the Cosmos Hub. */
    IGNORED,
    /** Only who voted is paid; what the absent forgo is not issued. */
    REQUIRED,
    /**
     * Only who voted is paid, and only the part of it that the weight that voted is of the weight on duty, as on Ethereum: the
     * absent cost the others too, and that is a shortfall by culprit.
     */
    SCALED
}
