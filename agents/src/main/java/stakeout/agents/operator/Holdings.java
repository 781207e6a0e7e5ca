package stakeout.agents.operator;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.state.Genesis;
import stakeout.model.state.Roster;

/**
 * Which validator rows each operator, and which operators each group holds from genesis on: contiguous and ascending, so that
 * a range says all. Rows that the protocol appends later belong to none of these ranges.
 */
public final class Holdings {
    private final Roster roster;
    private final int[] operatorOf;
    private final int[] firstRow;
    private final int[] firstOperator;

    public Holdings(Genesis genesis) {
        roster = genesis.roster();
        operatorOf = genesis.operatorOf();
        firstRow = firsts(operatorOf, genesis.rows(), roster.operators(), "validators must stand operator by operator");
        firstOperator = firsts(
                roster.groupOf(), roster.operators(), roster.groups().size(), "operators must stand group by group");
    }

    /** Where each value of a non-decreasing column first stands; one cell more than values, the last being the length. */
    private static int[] firsts(int[] column, int length, int values, String law) {
        int[] first = new int[values + 1];
        int value = 0;
        for (int i = 0; i < length; i++) {
            checkArgument(
                    column[i] >= value && column[i] < values,
                    "row %s (of %s) is out of order: %s, in ascending order.",
                    i,
                    column[i],
                    law);
            while (value < column[i]) {
                first[++value] = i;
            }
        }
        while (value < values) {
            first[++value] = length;
        }
        return first;
    }

    public Roster roster() {
        return roster;
    }

    public int operators() {
        return roster.operators();
    }

    public int groups() {
        return roster.groups().size();
    }

    /** Validators at genesis. */
    public int rows() {
        return firstRow[operators()];
    }

    /** The operator of a row that was there at genesis. */
    public int operatorOf(int row) {
        return operatorOf[row];
    }

    /** The operator's rows are {@code firstRow(operator) ≤ row < firstRow(operator + 1)}. */
    public int firstRow(int operator) {
        return firstRow[operator];
    }

    /** The group's operators are {@code firstOperator(group) ≤ operator < firstOperator(group + 1)}. */
    public int firstOperator(int group) {
        return firstOperator[group];
    }

    /** The group's rows are {@code firstRowOfGroup(group) ≤ row < firstRowOfGroup(group + 1)}. */
    public int firstRowOfGroup(int group) {
        return firstRow[firstOperator[group]];
    }
}
