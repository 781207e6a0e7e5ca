package stakeout.visualizer.moment;

import stakeout.model.state.WideColumn;

/** What every operator held and did: one cell an operator in each column. */
public final class OperatorColumns {
    /** Base units held by its validators, own and delegated. */
    public final WideColumn stake;
    /** Voting weight of the active ones, in the protocol's unit of weight. */
    public final WideColumn weight;
    /** The part of it whose vote of the last period arrived in time. */
    public final WideColumn voted;

    public final int[] validators;
    public final int[] active;
    public final int[] slashed;
    public final int[] exiting;
    public final int[] jailed;

    /** Of the active ones, by what they did in the last period; all 0 where {@link #knowsDeeds} is false. */
    public final int[] attesting;

    public final int[] unchecked;
    public final int[] offline;
    public final int[] withheld;
    public final int[] oneSided;
    public final int[] bothSides;

    /** Whether what validators did is known by count, not only whether votes arrived. */
    public boolean knowsDeeds;

    public OperatorColumns(int operators) {
        stake = new WideColumn(operators);
        weight = new WideColumn(operators);
        voted = new WideColumn(operators);
        validators = new int[operators];
        active = new int[operators];
        slashed = new int[operators];
        exiting = new int[operators];
        jailed = new int[operators];
        attesting = new int[operators];
        unchecked = new int[operators];
        offline = new int[operators];
        withheld = new int[operators];
        oneSided = new int[operators];
        bothSides = new int[operators];
    }

    public int operators() {
        return validators.length;
    }

    /** How many of an operator's active validators broke ranks: silent by design, or voting against the protocol. */
    public int hostile(int operator) {
        return withheld[operator] + oneSided[operator] + bothSides[operator];
    }

    /** The share of an operator's active weight whose vote did not arrive, in [0, 1]; 0 while it has none. */
    public double missing(int operator) {
        double all = weight.toDouble(operator);
        return all > 0 ? Math.max(0, 1 - voted.toDouble(operator) / all) : 0;
    }

    /** The sum of a column as a double, for shares. */
    public static double sum(WideColumn column) {
        double sum = 0;
        for (int i = 0; i < column.length(); i++) {
            sum += column.toDouble(i);
        }
        return sum;
    }
}
