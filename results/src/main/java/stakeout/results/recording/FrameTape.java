package stakeout.results.recording;

import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Census;
import stakeout.model.state.WideColumn;

/**
 * What every operator held and did, as keyframes and changes. A keyframe holds all operators; between two keyframes an
 * operator has a row in each step in which a count of its validators changed or one of its amounts moved by more than
 * 1/{@value #TOLERANCE} of what was last written, and that row holds everything anew. So the state at a step is the last
 * keyframe at or before it, overwritten by the rows that follow up to the step.
 *
 * <p>A long run is recorded ever more coarsely, so that its size grows with the logarithm of its length: each time
 * {@value #ROWS_TO_HALVE} rows are written, only every second of the steps looked at so far is looked at from then on.
 */
final class FrameTape {
    static final int KEY_EVERY = 256;
    static final int TOLERANCE = 1000;
    static final long ROWS_TO_HALVE = 4_000_000;

    private static final int COUNTS = 5;

    private final TableWriter table;
    private final int operators;
    private final WideColumn[] amounts;
    private final double[][] lastAmounts;
    private final int[] lastCounts;
    private final long rowsToHalve;
    private long every = 1;
    private long rowsAtHalving;
    private long looks;

    FrameTape(int operators, TableWriter table) {
        this(operators, table, ROWS_TO_HALVE);
    }

    FrameTape(int operators, TableWriter table, long rowsToHalve) {
        this.table = table;
        this.operators = operators;
        this.rowsToHalve = rowsToHalve;
        this.amounts = new WideColumn[3];
        this.lastAmounts = new double[3][operators];
        this.lastCounts = new int[COUNTS * operators];
    }

    void step(StepFacts facts) {
        if (facts.step() % every != 0) {
            return;
        }
        boolean key = looks++ % KEY_EVERY == 0;
        Census census = facts.census();
        amounts[0] = census.stake;
        amounts[1] = census.weight;
        amounts[2] = census.voted;
        for (int operator = 0; operator < operators; operator++) {
            if (key || hasChanged(census, operator)) {
                write(facts, key, operator);
            }
        }
        if (table.rows() - rowsAtHalving >= rowsToHalve) {
            rowsAtHalving = table.rows();
            every *= 2;
            looks = 0;
        }
    }

    private boolean hasChanged(Census census, int operator) {
        for (int i = 0; i < COUNTS; i++) {
            if (lastCounts[COUNTS * operator + i] != count(census, operator, i)) {
                return true;
            }
        }
        for (int i = 0; i < amounts.length; i++) {
            double last = lastAmounts[i][operator];
            double now = amounts[i].toDouble(operator);
            if (Math.abs(now - last) * TOLERANCE > last) {
                return true;
            }
        }
        return false;
    }

    private static int count(Census census, int operator, int which) {
        return switch (which) {
            case 0 -> census.validators[operator];
            case 1 -> census.activeValidators[operator];
            case 2 -> census.slashedValidators[operator];
            case 3 -> census.exitingValidators[operator];
            default -> census.jailedValidators[operator];
        };
    }

    private void write(StepFacts facts, boolean key, int operator) {
        table.put(facts.step()).put(facts.period()).put(key).put((long) operator);
        for (int i = 0; i < amounts.length; i++) {
            lastAmounts[i][operator] = amounts[i].toDouble(operator);
            table.put(amounts[i], operator);
        }
        for (int i = 0; i < COUNTS; i++) {
            int count = count(facts.census(), operator, i);
            lastCounts[COUNTS * operator + i] = count;
            table.put((long) count);
        }
        table.endRow();
    }
}
