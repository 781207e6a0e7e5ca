package stakeout.scenarios.world;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stakeout.model.state.Genesis;
import stakeout.model.state.Roster;

/**
 * The validators and who runs them.
 *
 * @param operatorOf the operator of each validator
 * @param stake base units, one a validator
 * @param selfStake base units of the operator's own, one a validator; −1 where nobody said
 * @param commissionPpb parts per billion, one a validator; −1 where nobody said
 * @param pledge base units, one a validator; −1 where nobody said
 * @param cost base units a period, one a validator; −1 where nobody said
 * @param notes what a reader of the results must know about the stake: its source
 * @param months which months its data are of
 */
record Population(
        Roster roster,
        int[] operatorOf,
        long[] stake,
        long[] selfStake,
        long[] commissionPpb,
        long[] pledge,
        long[] cost,
        ImmutableList<String> notes,
        ImmutableList<YearMonth> months) {

    /** Base units of all validators. */
    BigInteger total() {
        BigInteger sum = BigInteger.ZERO;
        for (long amount : stake) {
            sum = sum.add(BigInteger.valueOf(amount));
        }
        return sum;
    }

    /**
     * Columns by name for the genesis; a column of which nobody said anything is left out, and so is the self-stake unless all of
     * it is known.
     *
     * @throws IllegalArgumentException if some validators have a commission and some have none
     */
    ImmutableMap<String, long[]> attributes() {
        ImmutableMap.Builder<String, long[]> attributes = ImmutableMap.builder();
        int withCommission = countKnown(commissionPpb);
        if (withCommission > 0) {
            for (int row = 0; row < commissionPpb.length; row++) {
                checkArgument(
                        commissionPpb[row] >= 0,
                        "population[%s]: commission is missing, while others have one.\nMaybe commission: 5 %%.",
                        roster.groups().get(roster.groupOf()[operatorOf[row]]));
            }
            attributes.put(Genesis.COMMISSION_PPB, commissionPpb);
        }
        if (countKnown(selfStake) == selfStake.length) {
            attributes.put(Genesis.SELF_STAKE, selfStake);
        }
        putAll(attributes, Genesis.PLEDGE, pledge);
        putAll(attributes, Genesis.COST, cost);
        return attributes.buildOrThrow();
    }

    private void putAll(ImmutableMap.Builder<String, long[]> attributes, String name, long[] column) {
        int known = countKnown(column);
        if (known == 0) {
            return;
        }
        for (int row = 0; row < column.length; row++) {
            checkArgument(
                    column[row] >= 0,
                    "population[%s]: %s is missing, while others have one.",
                    roster.groups().get(roster.groupOf()[operatorOf[row]]),
                    name);
        }
        attributes.put(name, column);
    }

    private static int countKnown(long[] column) {
        return (int) Arrays.stream(column).filter(value -> value >= 0).count();
    }

    /** Operators gathered one by one, and their rows. */
    static final class Builder {
        private final List<String> groups = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<Integer> groupOf = new ArrayList<>();
        private final List<String> entities = new ArrayList<>();
        private final Map<String, Integer> entityIndex = new HashMap<>();
        private final List<Integer> entityOf = new ArrayList<>();
        private final List<Integer> ownPpb = new ArrayList<>();
        private final List<long[]> rows = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        final List<String> notes = new ArrayList<>();
        final List<YearMonth> months = new ArrayList<>();

        void group(String name) {
            groups.add(name);
        }

        /** Begins an operator of the last group; a name that is taken gets the group before it. */
        void operator(String name, String entity) {
            String group = groups.get(groups.size() - 1);
            String unique = taken.contains(name) ? group + "/" + name : name;
            taken.add(unique);
            names.add(unique);
            groupOf.add(groups.size() - 1);
            entityOf.add(entityIndex.computeIfAbsent(entity, key -> {
                entities.add(key);
                return entities.size() - 1;
            }));
        }

        /** Ends the operator begun last, of whose stake so much is its own; −1 if unknown. */
        void own(BigInteger own, BigInteger stake) {
            ownPpb.add(
                    own.signum() < 0
                            ? Roster.UNKNOWN
                            : own.multiply(BigInteger.valueOf(Roster.PPB))
                                    .divide(stake)
                                    .intValueExact());
        }

        /** How many there are so far. */
        int validators() {
            return rows.size();
        }

        /** A validator of the operator begun last. */
        void validator(long stake, long selfStake, long commissionPpb, long pledge, long cost) {
            rows.add(new long[] {names.size() - 1, stake, selfStake, commissionPpb, pledge, cost});
        }

        Population build() {
            Roster roster = new Roster(
                    ImmutableList.copyOf(names),
                    ImmutableList.copyOf(groups),
                    ints(groupOf),
                    ImmutableList.copyOf(entities),
                    ints(entityOf),
                    ints(ownPpb));
            return new Population(
                    roster,
                    rows.stream().mapToInt(row -> (int) row[0]).toArray(),
                    column(1),
                    column(2),
                    column(3),
                    column(4),
                    column(5),
                    ImmutableList.copyOf(notes),
                    ImmutableList.copyOf(months));
        }

        private long[] column(int index) {
            return rows.stream().mapToLong(row -> row[index]).toArray();
        }

        private static int[] ints(List<Integer> values) {
            return values.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
