package stakeout.model.state;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The world before its first period, from which a protocol builds its state.
 *
 * @param operatorOf the operator of each validator; rows of one operator stand together
 * @param stake base units bonded to each validator, own and delegated together
 * @param attributes further columns by name, one value a validator, in the unit the protocol documents (for example
 *     {@code commission} in parts per billion, {@code selfStake} in base units)
 * @param delegations who has bonded what, where the protocol keeps delegators; their amounts and the self-stake make up
 *     {@code stake}
 * @param supply all tokens in existence, base units; at least what is staked
 * @param startPeriod the number of the first period
 */
public record Genesis(
        Roster roster,
        int[] operatorOf,
        long[] stake,
        ImmutableMap<String, long[]> attributes,
        DelegationTable delegations,
        BigInteger supply,
        long startPeriod) {
    public static final String COMMISSION_PPB = "commission";
    public static final String SELF_STAKE = "selfStake";
    /** What a pool's owners promise to hold, base units. */
    public static final String PLEDGE = "pledge";
    /** What a pool asks for itself in a period before it shares, base units. */
    public static final String COST = "cost";

    public int rows() {
        return stake.length;
    }

    /** Refuses a world without validators, with one that has no stake, or with more staked than there is. */
    public void checkStakes() {
        checkArgument(rows() >= 1, "validators (0) must be at least 1.");
        WideSum staked = new WideSum();
        for (int row = 0; row < rows(); row++) {
            RefusedRow.check(row, stake[row] >= 1, "stake (%s) of validator %s must be at least 1.", stake[row], row);
            staked.add(stake[row]);
        }
        checkArgument(
                supply.compareTo(staked.get()) >= 0,
                "supply (%s) must be at least what is staked (%s).",
                supply,
                staked);
    }

    /**
     * What the delegators leave of each validator's stake, base units.
     *
     * @throws IllegalArgumentException if a delegation is below 1, or those to a validator are more than its stake
     */
    public long[] undelegated() {
        long[] left = stake.clone();
        for (int i = 0; i < delegations.size(); i++) {
            int row = delegations.validator()[i];
            long amount = delegations.amount()[i];
            checkArgument(
                    amount >= 1 && amount <= left[row],
                    "delegations to validator %s must be positive and not exceed its stake (%s).",
                    row,
                    stake[row]);
            left[row] -= amount;
        }
        return left;
    }

    /** Refuses, beside what {@link #undelegated} does, a self-stake that its delegators leave no room for. */
    public void checkSelfStakes() {
        long[] left = undelegated();
        long[] own = attributes.get(SELF_STAKE);
        for (int row = 0; own != null && row < rows(); row++) {
            RefusedRow.check(
                    row,
                    own[row] >= 0 && own[row] <= left[row],
                    "selfStake (%s) of validator %s must lie in what its delegators leave of its stake (%s).",
                    own[row],
                    row,
                    left[row]);
        }
    }

    /**
     * The same world with some validators split into parts of the same operator, one after the other: stake, self-stake and pledge
     * are divided (the first parts a unit larger where it does not go up), every other attribute is each part's. Who has delegated
     * to one of them stays with its first part.
     *
     * @param rows which validators
     * @param parts how many, at least 1
     */
    public Genesis split(IntPredicate rows, int parts) {
        int[] first = new int[rows()];
        int length = 0;
        for (int row = 0; row < first.length; row++) {
            first[row] = length;
            length = Math.addExact(length, rows.test(row) ? parts : 1);
        }
        int[] from = new int[length];
        for (int row = 0; row < first.length; row++) {
            Arrays.fill(from, first[row], row + 1 < first.length ? first[row + 1] : length, row);
        }
        long[] named = new long[rows()];
        int[] validator = delegations.validator().clone();
        for (int i = 0; i < validator.length; i++) {
            named[validator[i]] += delegations.amount()[i];
            validator[i] = first[validator[i]];
        }
        int[] operators = new int[length];
        long[] stakes = new long[length];
        for (int to = 0; to < length; to++) {
            int row = from[to];
            operators[to] = operatorOf[row];
            stakes[to] = part(stake[row] - named[row], to - first[row], rows.test(row) ? parts : 1)
                    + (to == first[row] ? named[row] : 0);
        }
        ImmutableMap.Builder<String, long[]> columns = ImmutableMap.builder();
        attributes.forEach((name, column) -> {
            boolean divided = name.equals(SELF_STAKE) || name.equals(PLEDGE);
            long[] each = new long[from.length];
            for (int to = 0; to < each.length; to++) {
                int row = from[to];
                each[to] = part(column[row], to - first[row], divided && rows.test(row) ? parts : 1);
            }
            columns.put(name, each);
        });
        DelegationTable table = new DelegationTable(
                delegations.delegators(),
                delegations.groupNames(),
                delegations.groupOf(),
                delegations.delegator(),
                validator,
                delegations.amount());
        return new Genesis(roster, operators, stakes, columns.buildOrThrow(), table, supply, startPeriod);
    }

    /** A part of an amount; all of it where there is but one. */
    private static long part(long whole, int index, int parts) {
        return parts == 1 ? whole : whole / parts + (index < whole % parts ? 1 : 0);
    }
}
