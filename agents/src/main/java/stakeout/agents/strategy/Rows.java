package stakeout.agents.strategy;

import stakeout.agents.operator.Holdings;

/**
 * Some validators of one group: rows {@code from ≤ row < to}, those of operators {@code fromOperator ≤ operator < toOperator}.
 */
public record Rows(int from, int to, int fromOperator, int toOperator) {
    public static Rows of(Holdings holdings, int fromOperator, int toOperator) {
        return new Rows(holdings.firstRow(fromOperator), holdings.firstRow(toOperator), fromOperator, toOperator);
    }

    public int size() {
        return to - from;
    }
}
