package stakeout.scenarios.run;

import java.util.Locale;

/** How long something takes, in words. */
public final class Left {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    /** So many of a unit before the next is used. */
    private static final double MOST = 2;

    private Left() {}

    /** {@code 90 s}, {@code 16 min}, {@code 3.2 h}. */
    public static String words(double seconds) {
        if (seconds < MOST * MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < MOST * HOUR
                ? String.format(Locale.ROOT, "%.0f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }
}
