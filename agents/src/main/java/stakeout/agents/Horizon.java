package stakeout.agents;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * When a run ends.
 *
 * @param periods at most so many periods after the start, at least 1
 * @param untilSettled whether it ends earlier, after the first step by which all attacks are over, the network is whole,
 *     everything they caused has fallen due and finality is back (or cannot come back). Of no effect without attacks
 */
public record Horizon(long periods, boolean untilSettled) {
    public Horizon {
        checkArgument(periods >= 1, "periods (%s) of a run must be at least 1.", periods);
    }
}
