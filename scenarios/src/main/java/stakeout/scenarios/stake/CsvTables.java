package stakeout.scenarios.stake;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;

/** From rows as written to rows in base units. */
final class CsvTables {
    private CsvTables() {}

    /** The law an amount must keep to become base units; none where only proportions count. */
    static Consumer<BigDecimal> law(Token token, String unit, Optional<Money> total) {
        return total.isPresent() ? amount -> {} : amount -> new Money(amount, unit).baseUnits(token);
    }

    /**
     * The rows ranked {@code skip + 1} to {@code top} by stake, as they are or scaled to {@code total}; then those of one operator
     * together, operators in the order of their largest row.
     */
    static StakeTable table(
            List<CsvRow> written,
            Token token,
            String unit,
            Optional<Money> total,
            Optional<Integer> top,
            int skip,
            Optional<YearMonth> asOf,
            String source) {
        checkArgument(skip >= 0, "skip (%s) must not be negative.", skip);
        int end = top.orElse(written.size());
        checkArgument(end > skip, "top (%s) must be above skip (%s).", end, skip);
        checkArgument(end <= written.size(), "top (%s) must be at most the number of rows (%s).", end, written.size());
        List<CsvRow> ranked = written.stream()
                .sorted(Comparator.comparing(CsvRow::stake).reversed())
                .toList()
                .subList(skip, end);
        long[] stakes = total.isPresent()
                ? scaled(ranked, total.get().wideBaseUnits(token))
                : ranked.stream()
                        .mapToLong(row -> new Money(row.stake(), unit).baseUnits(token))
                        .toArray();
        List<StakeRow> rows = new ArrayList<>(ranked.size());
        for (int i = 0; i < stakes.length; i++) {
            CsvRow row = ranked.get(i);
            checkArgument(
                    stakes[i] >= row.validators(),
                    "stake (%s %s) of a row must suffice for its %s validators.",
                    stakes[i],
                    token.baseUnit(),
                    row.validators());
            long own = StakeRow.UNKNOWN;
            if (row.selfStake().isPresent()) {
                BigDecimal share = row.selfStake().get().multiply(BigDecimal.valueOf(stakes[i]));
                own = share.divideToIntegralValue(row.stake()).longValueExact();
            }
            rows.add(new StakeRow(
                    stakes[i],
                    row.validators(),
                    row.operator(),
                    row.entity(),
                    own,
                    row.commissionPpb(),
                    amount(row.pledge(), token, unit),
                    amount(row.cost(), token, unit)));
        }
        return new StakeTable(together(rows), asOf, source);
    }

    /** Base units of what is asked in the file's asset; unknown where that is not the protocol's. */
    private static long amount(Optional<BigDecimal> written, Token token, String unit) {
        return written.map(amount -> new Money(amount, unit))
                .filter(amount -> amount.isIn(token))
                .map(amount -> amount.baseUnits(token))
                .orElse(StakeRow.UNKNOWN);
    }

    private static long[] scaled(List<CsvRow> rows, BigInteger total) {
        int scale = rows.stream()
                .mapToInt(row -> Math.max(0, row.stake().scale()))
                .max()
                .orElse(0);
        BigInteger[] weights = rows.stream()
                .map(row -> row.stake().setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
        return Apportionment.divide(total, weights);
    }

    private static ImmutableList<StakeRow> together(List<StakeRow> rows) {
        Map<String, List<StakeRow>> byOperator = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String key = rows.get(i).operator().map(name -> "=" + name).orElse(Integer.toString(i));
            byOperator.computeIfAbsent(key, name -> new ArrayList<>()).add(rows.get(i));
        }
        return byOperator.values().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
    }
}
