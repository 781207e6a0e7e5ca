package stakeout.scenarios.stake;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Stake, row by row.
 *
 * @param rows at least one
 * @param asOf the month the data are of, where they are real
 * @param source where they come from, for the manifest
 */
public record StakeTable(ImmutableList<StakeRow> rows, Optional<YearMonth> asOf, String source) {
    public StakeTable {
        checkArgument(!rows.isEmpty(), "stake must have at least one row.");
    }

    /** All stake, base units. */
    public BigInteger total() {
        BigInteger sum = BigInteger.ZERO;
        long part = 0;
        for (StakeRow row : rows) {
            if (part > Long.MAX_VALUE - row.stake()) {
                sum = sum.add(BigInteger.valueOf(part));
                part = 0;
            }
            part += row.stake();
        }
        return sum.add(BigInteger.valueOf(part));
    }

    /** How many validators the rows stand for. */
    public long validators() {
        return rows.stream().mapToLong(StakeRow::validators).sum();
    }
}
