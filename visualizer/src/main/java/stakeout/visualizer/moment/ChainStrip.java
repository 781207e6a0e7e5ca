package stakeout.visualizer.moment;

import java.util.List;

/**
 * What a protocol's chain looked like, step by step: what scenes with a time axis draw.
 *
 * @param rows ascending by step; of one step the canonical branch first
 */
public record ChainStrip(List<Link> rows) {
    /** The value of a period that is not known, or that the protocol does not have. */
    public static final long NONE = -1;

    /**
     * One branch at the end of a step.
     *
     * @param branch its name: {@code A}
     * @param canonical whether its postings count
     * @param justified the last justified period, or {@link #NONE}
     * @param finalized the last final period
     * @param leaking whether the protocol's emergency for missing finality is on
     * @param halted whether the chain stands still for want of a quorum
     * @param fork the first period the branches play apart, or {@link #NONE}
     * @param beyondFork whether the branch holds for final what excludes the other
     * @param conflict whether two branches have finalised conflicting histories by now
     * @param participation the share of active weight whose vote arrived, in [0, 1]; NaN while nobody is active
     */
    public record Link(
            long step,
            long period,
            String branch,
            boolean canonical,
            long justified,
            long finalized,
            boolean leaking,
            boolean halted,
            long fork,
            boolean beyondFork,
            boolean conflict,
            double participation) {}

    /** The index of the first row not before a step. */
    public int firstNotBefore(long step) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).step() < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
