package stakeout.model.state;

import com.google.common.base.Strings;

/** A protocol's refusal of one row of a genesis; it knows the row, so that others can say whose it is. */
public final class RefusedRow extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int row;

    private RefusedRow(int row, String message) {
        super(message);
        this.row = row;
    }

    /**
     * As {@code checkArgument}, about a row.
     *
     * @throws RefusedRow if {@code isRight} is false
     */
    public static void check(int row, boolean isRight, String template, Object... values) {
        if (!isRight) {
            throw new RefusedRow(row, Strings.lenientFormat(template, values));
        }
    }

    /** From 0, in the order of the genesis. */
    public int row() {
        return row;
    }
}
