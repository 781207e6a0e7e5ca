package stakeout.scenarios.world;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import stakeout.model.state.DelegationTable;
import stakeout.scenarios.spec.DelegatorSpec;

/**
 * Spreads all stake that is not the operators' own over delegators. Each group has its share of every validator's delegated
 * stake; a validator has as many of the group's delegators as its part of the delegated stake gives, by the largest
 * remainders and at least one, and they have equal amounts (to one base unit). A delegator starts with one validator.
 */
final class Delegators {
    private Delegators() {}

    static DelegationTable table(List<DelegatorSpec> groups, Population population) {
        if (groups.isEmpty()) {
            return DelegationTable.NONE;
        }
        BigDecimal shares =
                groups.stream().map(group -> group.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        checkArgument(
                shares.compareTo(BigDecimal.ONE) == 0,
                "delegators: the shares must make 1 together, got %s.",
                shares.toPlainString());
        long[][] amounts = split(groups, population);
        List<long[]> rows = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            int[] counts = counts(groups.get(group), amounts[group]);
            for (int validator = 0; validator < counts.length; validator++) {
                for (int i = 0; i < counts[validator]; i++) {
                    long amount = amounts[group][validator] / counts[validator]
                            + (i < amounts[group][validator] % counts[validator] ? 1 : 0);
                    rows.add(new long[] {groupOf.size(), validator, amount});
                    groupOf.add(group);
                }
            }
        }
        rows.sort(Comparator.comparingLong((long[] row) -> row[1]).thenComparingLong(row -> row[0]));
        return new DelegationTable(
                groupOf.size(),
                groups.stream().map(DelegatorSpec::name).collect(ImmutableList.toImmutableList()),
                groupOf.stream().mapToInt(Integer::intValue).toArray(),
                rows.stream().mapToInt(row -> (int) row[0]).toArray(),
                rows.stream().mapToInt(row -> (int) row[1]).toArray(),
                rows.stream().mapToLong(row -> row[2]).toArray());
    }

    /** Each group's part of every validator's delegated stake; what rounding leaves goes to the last group. */
    private static long[][] split(List<DelegatorSpec> groups, Population population) {
        int validators = population.stake().length;
        long[][] amounts = new long[groups.size()][validators];
        for (int validator = 0; validator < validators; validator++) {
            long self = population.selfStake()[validator];
            int operator = population.operatorOf()[validator];
            checkArgument(
                    self >= 0,
                    "population[%s]: selfStake is missing: with delegators, it must be known what is the operator's own.\n"
                            + "Maybe selfStake: 0.05, if that is what you assume.",
                    population.roster().groups().get(population.roster().groupOf()[operator]));
            long delegated = population.stake()[validator] - self;
            long left = delegated;
            for (int group = 0; group < groups.size(); group++) {
                boolean isLast = group == groups.size() - 1;
                BigDecimal part = groups.get(group).share().value().multiply(BigDecimal.valueOf(delegated));
                amounts[group][validator] = isLast ? left : part.toBigInteger().longValueExact();
                left -= amounts[group][validator];
            }
        }
        return amounts;
    }

    private static int[] counts(DelegatorSpec group, long[] amounts) {
        int needed = (int) IntStream.range(0, amounts.length)
                .filter(validator -> amounts[validator] > 0)
                .count();
        checkArgument(
                group.count() >= needed,
                "delegators[%s]: count (%s) must be at least the number of validators with delegated stake (%s).",
                group.name(),
                group.count(),
                needed);
        BigInteger total = BigInteger.ZERO;
        for (long amount : amounts) {
            total = total.add(BigInteger.valueOf(amount));
        }
        int[] counts = new int[amounts.length];
        if (needed == 0) {
            return counts;
        }
        BigInteger extra = BigInteger.valueOf(group.count() - (long) needed);
        BigInteger[] remainders = new BigInteger[amounts.length];
        int given = 0;
        for (int validator = 0; validator < amounts.length; validator++) {
            BigInteger[] quotient =
                    extra.multiply(BigInteger.valueOf(amounts[validator])).divideAndRemainder(total);
            counts[validator] = quotient[0].intValueExact() + (amounts[validator] > 0 ? 1 : 0);
            remainders[validator] = quotient[1];
            given += counts[validator];
        }
        IntStream.range(0, amounts.length)
                .boxed()
                .filter(validator -> amounts[validator] > 0)
                .sorted((a, b) -> remainders[b].compareTo(remainders[a]))
                .limit(group.count() - (long) given)
                .forEach(validator -> counts[validator]++);
        for (int validator = 0; validator < counts.length; validator++) {
            counts[validator] = (int) Math.min(counts[validator], amounts[validator]);
        }
        return counts;
    }
}
