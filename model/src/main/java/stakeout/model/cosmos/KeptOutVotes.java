package stakeout.model.cosmos;

import java.util.Arrays;
import java.util.TreeMap;
import stakeout.model.consensus.Culprits;

/**
 * Whose doing the missed votes of the sliding windows are, beside {@link MissedBlocks}: for a validator whose votes others left out,
 * who did, block by block. Others have no row. No rule reads it; it says at whom a slash for downtime is laid.
 */
final class KeptOutVotes {
    /** What one missed vote weighs, so that up to 16 who are alike answerable for it have whole parts of it. */
    private static final long VOTE = 720_720;

    private final int window;
    /** By validator, then by place in the window; null where the miss is the validator's own. */
    private Culprits[][] culprits = new Culprits[0][];

    KeptOutVotes(int window) {
        this.window = window;
    }

    KeptOutVotes copy() {
        KeptOutVotes copy = new KeptOutVotes(window);
        copy.culprits = new Culprits[culprits.length][];
        for (int row = 0; row < culprits.length; row++) {
            copy.culprits[row] = culprits[row] == null ? null : culprits[row].clone();
        }
        return copy;
    }

    /**
     * A vote is missed.
     *
     * @param by who kept it out; null if nobody did
     */
    void miss(int validator, int index, Culprits by) {
        if (validator < culprits.length && culprits[validator] != null) {
            culprits[validator][index] = by;
        } else if (by != null) {
            if (validator >= culprits.length) {
                culprits = Arrays.copyOf(culprits, validator + (validator >> 1) + 8);
            }
            culprits[validator] = new Culprits[window];
            culprits[validator][index] = by;
        }
    }

    /**
     * Those whose doing the misses of a validator's window are, each miss weighing the same; its own operator is among them for the
     * misses that nobody else brought about.
     *
     * @return null where all are its own
     */
    Culprits of(int validator, int ownOperator, MissedBlocks missed) {
        if (validator >= culprits.length || culprits[validator] == null) {
            return null;
        }
        TreeMap<Integer, Long> weights = new TreeMap<>();
        for (int index = 0; index < window; index++) {
            if (missed.isMissed(validator, index)) {
                Culprits by = culprits[validator][index];
                (by == null ? Culprits.of(ownOperator) : by)
                        .share(VOTE, (operator, part) -> weights.merge(operator, part, Long::sum));
            }
        }
        return new Culprits(
                weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
                weights.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** A window begins anew. */
    void reset(int validator) {
        if (validator < culprits.length) {
            culprits[validator] = null;
        }
    }
}
