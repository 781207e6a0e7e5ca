package stakeout.model.rules.selection;

/** By what a selected validator's vote is weighed. */
public enum Weighing {
    /** By its bonded base units. */
    STAKE,
    /** All alike, as among Polkadot's authorities: weight 1. */
    SEAT
}
