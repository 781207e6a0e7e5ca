package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.Unsigned;

/**
 * What an epoch may issue: the inflation of its year, of all tokens there are, for as long as an epoch lasts.
 *
 * <pre>
 * year    = slots since the clock's zero / slots a year        the zero is the first slot of the epoch before activation
 * rewards = ⌊rate(year) × capitalization × epoch years⌋          [lamports; doubles, multiplied in that order]
 * </pre>
 *
 * <p>Source: [agave] runtime/src/bank.rs, calculate_previous_epoch_inflation_rewards. Recorded epochs of mainnet-beta (650, 796)
 * come out to the lamport.
 *
 * @param activationEpoch the epoch in which inflation was switched on: 150 on mainnet-beta
 * @param slotsPerEpoch at least 1
 * @param tickNanos nominal length of a tick
 * @param ticksPerSlot at least 1
 */
public record InflationClock(
        InflationSchedule schedule, long activationEpoch, long slotsPerEpoch, long tickNanos, long ticksPerSlot) {
    public InflationClock {
        checkArgument(activationEpoch >= 0, "activationEpoch (%s) must be at least 0.\nMaybe 150.", activationEpoch);
        checkArgument(slotsPerEpoch >= 1, "slotsPerEpoch (%s) must be at least 1.\nMaybe 432000.", slotsPerEpoch);
        checkArgument(tickNanos >= 1, "tickNanos (%s) must be at least 1.\nMaybe 6250000.", tickNanos);
        checkArgument(ticksPerSlot >= 1, "ticksPerSlot (%s) must be at least 1.\nMaybe 64.", ticksPerSlot);
    }

    private double slotsPerYear() {
        return SlotTime.slots(1, tickNanos, ticksPerSlot);
    }

    /** The year of the clock when an epoch is rewarded; 0 before the clock runs. */
    public double year(long epoch) {
        long zero = Math.max(0, activationEpoch - 1);
        return (double) (Math.max(0, epoch - zero) * slotsPerEpoch) / slotsPerYear();
    }

    /** How much of a year an epoch is. */
    public double epochYears() {
        return (double) slotsPerEpoch / slotsPerYear();
    }

    /** The yearly rate that stakers and validators are paid for an epoch. */
    public double rate(long epoch) {
        return schedule.validator(year(epoch));
    }

    /**
     * Lamports to share out for an epoch.
     *
     * @param capitalization all lamports there are, unsigned
     * @return unsigned
     */
    public long rewards(long epoch, long capitalization) {
        return Unsigned.ofDouble(rate(epoch) * Unsigned.toDouble(capitalization) * epochYears());
    }
}
