package stakeout.model.quantity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The names of units of time: those of the clock, with their length, and those that a protocol counts. */
final class TimeUnits {
    /** In seconds; a year is the Julian one of 365.25 days. */
    private static final ImmutableMap<String, BigDecimal> CLOCK = ImmutableMap.of(
            "s", BigDecimal.ONE,
            "min", new BigDecimal(60),
            "h", new BigDecimal(3_600),
            "d", new BigDecimal(86_400),
            "w", new BigDecimal(604_800),
            "y", new BigDecimal(31_557_600));

    private static final ImmutableMap<String, String> SPELT_OUT =
            ImmutableMap.of("second", "s", "minute", "min", "hour", "h", "day", "d", "week", "w", "year", "y");

    private static final ImmutableSet<String> COUNTED =
            ImmutableSet.of("period", "step", "epoch", "block", "slot", "era", "session", "cycle");

    private TimeUnits() {}

    /** The one name of a unit: {@code days} and {@code day} are {@code d}, {@code epochs} is {@code epoch}. */
    static String canonical(String unit) {
        String singular = unit.endsWith("s") && unit.length() > 1 ? unit.substring(0, unit.length() - 1) : unit;
        String shortName = SPELT_OUT.getOrDefault(singular, unit);
        if (CLOCK.containsKey(shortName)) {
            return shortName;
        }
        if (COUNTED.contains(singular)) {
            return singular;
        }
        String lower = unit.toLowerCase(Locale.ROOT);
        String remedy = lower.equals(unit) ? "\nKnown are " + known() + "." : "\nMaybe '" + lower + "'.";
        throw new IllegalArgumentException("unknown unit of time '" + unit + "'." + remedy);
    }

    /** Seconds of a clock unit; absent for a unit that a protocol counts. */
    static Map<String, BigDecimal> clock() {
        return CLOCK;
    }

    static boolean isCounted(String canonicalUnit) {
        return COUNTED.contains(canonicalUnit);
    }

    private static String known() {
        TreeSet<String> plurals = new TreeSet<>();
        COUNTED.forEach(unit -> plurals.add(unit + "s"));
        return String.join(", ", CLOCK.keySet()) + ", " + String.join(", ", plurals);
    }
}
