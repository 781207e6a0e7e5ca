package stakeout.agents.delegation;

import stakeout.agents.strategy.Seat;
import stakeout.model.protocol.PeriodLength;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.TimeScale;

/**
 * From where delegators of one group act.
 *
 * @param group its name
 * @param indexInGroup the index of each delegator within its group, what its draws are keyed by; −1 for those of other groups
 * @param period the clock of the protocol
 */
public record DelegatorSeat(String group, int[] indexInGroup, PeriodLength period, int periodsPerStep) {
    /** Whether a delegator is of this group; the stake of nobody in particular (negative ids) is of none. */
    public boolean isOwn(int delegator) {
        return delegator >= 0 && delegator < indexInGroup.length && indexInGroup[delegator] >= 0;
    }

    /** The chance within one step of what has the chance of a rate. */
    public double probabilityPerStep(Rate rate) {
        return Seat.probability(rate, TimeScale.of(period), periodsPerStep);
    }
}
