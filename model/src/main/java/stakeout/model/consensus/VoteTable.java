package stakeout.model.consensus;

/**
 * Which intents count as a timely vote on one branch, by where the operator stands in the network.
 *
 * @param sideOf the side of the partition each operator stands on; all 0 in a whole network
 * @param counts {@code counts[side × Intent.COUNT + intent]}: whether such a vote arrives on this branch in time
 * @param culprits by operator: who keeps its votes out, null for nobody; null where nobody keeps out any
 */
public record VoteTable(int[] sideOf, boolean[] counts, Culprits[] culprits) {
    /** A table by which nobody keeps out others' votes. */
    public VoteTable(int[] sideOf, boolean[] counts) {
        this(sideOf, counts, null);
    }

    /** The table of a whole network with one branch, where all are on side 0. Votes for any branch count. */
    public static VoteTable whole(int operators) {
        boolean[] counts = new boolean[Intent.COUNT];
        for (byte intent = 0; intent < Intent.COUNT; intent++) {
            counts[intent] = intent != Intent.OFFLINE && intent != Intent.WITHHOLD;
        }
        return new VoteTable(new int[operators], counts);
    }

    public boolean counts(int operator, byte intent) {
        return counts[sideOf[operator] * Intent.COUNT + intent];
    }

    /** By whose doing a vote that an operator cast does not count; null for nobody's but its own. */
    public Culprits keptOutBy(int operator, byte intent) {
        boolean cast = intent != Intent.OFFLINE && intent != Intent.WITHHOLD;
        return culprits == null || !cast ? null : culprits[operator];
    }
}
