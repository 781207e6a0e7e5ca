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

    /** Whether it leaves out another's signatures as well, where blocks carry some beside votes. */
    default boolean leavesOutSignature(int proposer, int signer) {
        return false;
    }

    /** What this one leaves out, signatures too. */
    default Exclusion withSignatures() {
        Exclusion votes = this;
        return new Exclusion() {
            @Override
            public boolean leavesOut(int proposer, int voter) {
                return votes.leavesOut(proposer, voter);
            }

            @Override
            public boolean leavesOutSignature(int proposer, int signer) {
                return votes.leavesOut(proposer, signer);
            }
        };
    }

    /** What this one leaves out, and what the other does. */
    default Exclusion or(Exclusion other) {
        Exclusion one = this;
        return new Exclusion() {
            @Override
            public boolean leavesOut(int proposer, int voter) {
                return one.leavesOut(proposer, voter) || other.leavesOut(proposer, voter);
            }

            @Override
            public boolean leavesOutSignature(int proposer, int signer) {
                return one.leavesOutSignature(proposer, signer) || other.leavesOutSignature(proposer, signer);
            }
        };
    }
}
