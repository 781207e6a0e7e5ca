package stakeout.model.cosmos;

/**
 * Hears of every movement of tokens that changes whose they are, in base units, when the chain makes it. Rewards are heard
 * as they accrue, not when somebody withdraws them; what is left below one unit stays unclaimed.
 */
public interface TokenJournal {
    /** Why stake is burned. */
    enum Offence {
        DOWNTIME,
        DOUBLE_SIGN
    }

    /** A journal that nobody reads. */
    TokenJournal SILENT = new TokenJournal() {};

    /** New tokens for the fee collector. */
    default void minted(long amount) {}

    /** Transaction fees from wallets for the fee collector. */
    default void feesPaid(long amount) {}

    /** All that was in the fee collector goes to the distribution module, not yet anybody's. */
    default void collected(long amount) {}

    /** A wallet puts tokens into the distribution module. */
    default void deposited(long amount) {}

    /** What a validator's seat earned: its commission, and the rest by who holds its shares. */
    default void accrued(int validator, long commission, long own, long delegators) {}

    /** Tax and truncation on their way to the community pool. */
    default void taxed(long amount) {}

    /** Fractions of withdrawn rewards that went to the community pool instead. */
    default void dust(int validator, long amount) {}

    /** Rewards or commission paid out to a wallet. */
    default void withdrawn(int validator, boolean own, long amount) {}

    /** Tokens from a wallet bonded to a validator. */
    default void bonded(int validator, boolean own, long amount) {}

    /** Unbonding over: tokens go to a wallet. */
    default void unbonded(int validator, boolean own, long amount) {}

    /** Bonded stake moved at once from one validator to another. */
    default void redelegated(int from, boolean ownFrom, int to, boolean ownTo, long amount) {}

    /** Stake taken out of existence. */
    default void burned(int validator, boolean own, long amount, Offence offence) {}

    /** Of what was burned just now, so much is the doing of an operator. */
    default void inflicted(int culprit, int validator, boolean own, long amount, Offence offence) {}

    /** A wallet of an operator makes the deposit of a proposal. */
    default void proposed(int operator, long amount) {}

    /** The deposit of a proposal goes back to the wallet that made it. */
    default void depositReturned(int operator, long amount) {}

    /** The deposit of a proposal is taken out of existence. */
    default void depositBurned(int operator, long amount) {}

    /** A validator was put in jail. */
    default void jailed(int validator) {}
}
