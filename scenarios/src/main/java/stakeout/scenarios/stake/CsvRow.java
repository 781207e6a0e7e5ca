package stakeout.scenarios.stake;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row as written in a CSV file, in the file's unit.
 *
 * @param selfStake absent where there is no such column
 * @param commissionPpb parts per billion, −1 where there is no such column
 * @param pledge absent where there is no such column
 * @param cost absent where there is no such column
 */
record CsvRow(
        BigDecimal stake,
        int validators,
        Optional<String> operator,
        Optional<String> entity,
        Optional<BigDecimal> selfStake,
        long commissionPpb,
        Optional<BigDecimal> pledge,
        Optional<BigDecimal> cost) {}
