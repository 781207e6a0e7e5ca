package stakeout.model.quantity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import stakeout.model.protocol.PeriodLength;

/**
 * How a protocol's time relates to the clock's: the name and length of its period, and of whatever else it counts.
 *
 * <pre>TimeScale.of(new PeriodLength("epoch", 384_000)).with("slot", "12")      Ethereum: an epoch of 384 s, slots of 12 s</pre>
 *
 * @param period name of the protocol's period in the singular: epoch, block, era, cycle, …
 * @param seconds seconds of each counted unit, above zero; has an entry for {@code period}
 */
public record TimeScale(String period, Map<String, BigDecimal> seconds) {
    public TimeScale {
        seconds = ImmutableMap.copyOf(seconds);
        checkArgument(seconds.containsKey(period), "period (%s) must be among the units with a length.", period);
        seconds.forEach((unit, length) -> {
            checkArgument(
                    TimeUnits.canonical(unit).equals(unit) && TimeUnits.isCounted(unit),
                    "unit (%s) must be one that protocols count, in the singular.\nMaybe epoch or block.",
                    unit);
            checkArgument(length.signum() > 0, "seconds (%s) of a %s must be above 0.", length, unit);
        });
    }

    /** A scale whose only counted unit is the protocol's period. */
    public static TimeScale of(PeriodLength period) {
        return new TimeScale(period.name(), ImmutableMap.of(period.name(), BigDecimal.valueOf(period.millis(), 3)));
    }

    /** This scale with one more counted unit, its length as decimal text. */
    public TimeScale with(String unit, String secondsOfUnit) {
        ImmutableMap.Builder<String, BigDecimal> more = ImmutableMap.builder();
        return new TimeScale(
                period,
                more.putAll(seconds).put(unit, new BigDecimal(secondsOfUnit)).buildKeepingLast());
    }

    /**
     * Seconds of one {@code unit}, of the clock or counted; {@code period} means this scale's period.
     *
     * @throws IllegalArgumentException if this protocol does not count in that unit
     */
    public BigDecimal secondsOf(String unit) {
        BigDecimal clock = TimeUnits.clock().get(unit);
        BigDecimal length = clock != null ? clock : seconds.get(unit.equals("period") ? period : unit);
        if (length == null) {
            throw new IllegalArgumentException("unit (" + unit + ") must be one this protocol counts in: "
                    + String.join(", ", seconds.keySet()) + ".\nMaybe " + period + "s, or s, min, h, d.");
        }
        return length;
    }
}
