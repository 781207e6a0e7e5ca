package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The clock of a protocol.
 *
 * @param name what a period is called: {@code epoch}, {@code block}, {@code era}
 * @param millis nominal length
 */
public record PeriodLength(String name, long millis) {
    /** 365.25 days, as Ethereum's 82,181.25 epochs a year ([economics] §0). */
    public static final double YEAR_MILLIS = 365.25 * 86_400_000;

    public PeriodLength {
        checkArgument(millis >= 1, "millis (%s) of a period must be at least 1.\nMaybe 384000.", millis);
    }

    public double perYear() {
        return YEAR_MILLIS / millis;
    }

    public double days(long periods) {
        return periods * (double) millis / 86_400_000;
    }
}
