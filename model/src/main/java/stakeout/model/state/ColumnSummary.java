package stakeout.model.state;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** What the validators of each operator hold in the columns that rules brought along. */
public final class ColumnSummary {
    private final ImmutableList<BroughtColumn> columns;
    private final int operators;
    private final int[] validators;
    private final long[] least;
    private final long[] most;
    private final WideColumn sums;

    public ColumnSummary(ImmutableList<BroughtColumn> columns, int operators) {
        this.columns = columns;
        this.operators = operators;
        int cells = columns.size() * operators;
        validators = new int[cells];
        least = new long[cells];
        most = new long[cells];
        sums = new WideColumn(cells);
    }

    /**
     * Looks at every row that counts. A column that its rule has not registered yet has no cells.
     *
     * @param counts whether a row is to be looked at: one that has left is not
     */
    public void look(ProtocolState state, IntPredicate counts) {
        Arrays.fill(validators, 0);
        Arrays.fill(least, 0);
        Arrays.fill(most, 0);
        sums.clear();
        ValidatorColumns rows = state.validators();
        int[] operatorOf = rows.ints(ValidatorColumns.OPERATOR);
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column).name();
            if (rows.has(name)) {
                IntToLongFunction cells = rows.cells(name);
                for (int row = 0; row < rows.rows(); row++) {
                    if (counts.test(row)) {
                        add(column * operators + operatorOf[row], cells.applyAsLong(row));
                    }
                }
            }
        }
    }

    private void add(int at, long cell) {
        least[at] = validators[at] == 0 ? cell : Math.min(least[at], cell);
        most[at] = validators[at] == 0 ? cell : Math.max(most[at], cell);
        validators[at]++;
        sums.add(at, cell);
    }

    public ImmutableList<BroughtColumn> columns() {
        return columns;
    }

    public int operators() {
        return operators;
    }

    /** How many cells were looked at; where none, the figures below are 0. */
    public int validators(int column, int operator) {
        return validators[column * operators + operator];
    }

    public long least(int column, int operator) {
        return least[column * operators + operator];
    }

    public long most(int column, int operator) {
        return most[column * operators + operator];
    }

    /** The sums, one a column and operator: cell {@code column × operators + operator}. */
    public WideColumn sums() {
        return sums;
    }

    /** The mean of an operator's cells, or NaN where there are none. */
    public double mean(int column, int operator) {
        return sums.toDouble(column * operators + operator) / validators(column, operator);
    }
}
