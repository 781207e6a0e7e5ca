package stakeout.model.state;

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
