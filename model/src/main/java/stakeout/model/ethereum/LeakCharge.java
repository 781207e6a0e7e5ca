package stakeout.model.ethereum;

/** Whom the inactivity leak burns. */
public enum LeakCharge {
    /** Who has no timely target vote in the epoch. Source: [consensus-specs] altair, get_inactivity_penalty_deltas. */
    ABSENT,
    /** Whoever's score stands, in every epoch, voted or not. Source: [pavloff]. */
    EVERYBODY
}
