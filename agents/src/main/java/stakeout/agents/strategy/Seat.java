package stakeout.agents.strategy;

import stakeout.agents.operator.Holdings;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;

/**
 * From where a strategy is played: for one operator or for all of a group.
 *
 * @param group the index of the group
 * @param rows the rows it plays
 * @param startPeriod the first period of the run
 */
public record Seat(
        Holdings holdings,
        int group,
        Rows rows,
        Protocol protocol,
        TimeScale scale,
        int periodsPerStep,
        long startPeriod) {
    /** The index of a row within its group: what its draws are keyed by. */
    public int indexOfRow(int row) {
        return row - holdings.firstRowOfGroup(group);
    }

    /** The index of an operator within its group. */
    public int indexOfOperator(int operator) {
        return operator - holdings.firstOperator(group);
    }

    public Rows rowsOf(int operator) {
        return Rows.of(holdings, operator, operator + 1);
    }

    /** A span in steps of this run, at least 0, not rounded. */
    public double steps(Span span) {
        return span.seconds(scale).doubleValue()
                / (scale.secondsOf(scale.period()).doubleValue() * periodsPerStep);
    }

    /** The chance within one step of what has the chance of a rate. */
    public double probabilityPerStep(Rate rate) {
        return probability(rate, scale, periodsPerStep);
    }

    /** The chance within so many periods of what has the chance of a rate. */
    public static double probability(Rate rate, TimeScale scale, int periods) {
        double perPeriod = rate.probabilityPerPeriod(scale);
        return periods == 1 || perPeriod == 1 ? perPeriod : -StrictMath.expm1(StrictMath.log1p(-perPeriod) * periods);
    }
}
