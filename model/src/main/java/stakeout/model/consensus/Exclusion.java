package stakeout.model.consensus;

/** Whose votes proposers leave out of the blocks they make. */
@FunctionalInterface
public interface Exclusion {
    /**
     * Whether an operator leaves out another's votes.
     *
     * @param proposer the operator whose block it is
     * @param voter the operator whose vote it is
     */
    boolean leavesOut(int proposer, int voter);

    /** What this one leaves out, and what the other does. */
    default Exclusion or(Exclusion other) {
        return (proposer, voter) -> leavesOut(proposer, voter) || other.leavesOut(proposer, voter);
    }
}
