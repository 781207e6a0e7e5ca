package stakeout.agents;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A split of the network in two. It begins with the first step that starts in {@code fromPeriod} or later, and heals with the
 * first that starts in {@code toPeriod} or later.
 *
 * @param fromPeriod by the protocol's own count, as {@code genesis.startPeriod()}
 * @param toPeriod after {@code fromPeriod}
 * @param sideOf where each operator stands: 0 on side A, 1 on side B, 2 bridged (sees and reaches both). One an operator
 * @param canonical which branch goes on after healing
 */
public record Partition(long fromPeriod, long toPeriod, int[] sideOf, Canonical canonical) {
    public static final int A = 0;
    public static final int B = 1;
    public static final int BRIDGED = 2;

    public Partition {
        checkArgument(
                toPeriod > fromPeriod,
                "to (period %s) of a partition must be after from (period %s).",
                toPeriod,
                fromPeriod);
        for (int side : sideOf) {
            checkArgument(side >= A && side <= BRIDGED, "side (%s) of an operator must be 0, 1 or 2.", side);
        }
    }
}
