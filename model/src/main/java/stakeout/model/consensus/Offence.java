package stakeout.model.consensus;

/**
 * A provable breach, with its proof at hand.
 *
 * @param row the validator
 * @param period when it was committed
 * @param kind what kind
 */
public record Offence(int row, long period, Kind kind) {
    public enum Kind {
        /** Two votes for one target or height: double sign. */
        EQUIVOCATION,
        SURROUND_VOTE
    }
}
