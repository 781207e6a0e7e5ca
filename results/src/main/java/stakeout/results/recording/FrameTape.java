package stakeout.results.recording;

import stakeout.model.consensus.Intent;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Standings;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideColumn;

/**
 * What every operator held and did, as keyframes and changes (see {@link Looks}). A keyframe holds all operators; between two
 * keyframes an operator has a row in each step in which a count of its validators changed or one of its amounts moved by more
 * than 1/{@value #TOLERANCE} of what was last written, and that row holds everything anew. So the state at a step is the last
 * keyframe at or before it, overwritten by the rows that follow up to the step.
 */
final class FrameTape {
    static final int TOLERANCE = 1000;
    static final long ROWS_TO_HALVE = 4_000_000;

    private static final int CENSUS_COUNTS = 5;
    /** What active validators did: attesting, unchecked, offline, withheld, on one side by order, on both sides. */
    private static final int DEEDS = 6;

    private static final int COUNTS = CENSUS_COUNTS + DEEDS;
    private static final int[] DEED_OF_INTENT = new int[Intent.COUNT];

    static {
        DEED_OF_INTENT[Intent.ATTEST] = 0;
        DEED_OF_INTENT[Intent.ATTEST_UNCHECKED] = 1;
        DEED_OF_INTENT[Intent.OFFLINE] = 2;
        DEED_OF_INTENT[Intent.WITHHOLD] = 3;
        DEED_OF_INTENT[Intent.VOTE_A] = 4;
        DEED_OF_INTENT[Intent.VOTE_B] = 4;
        DEED_OF_INTENT[Intent.VOTE_BOTH] = 5;
    }

    private final TableWriter table;
    private final Looks looks;
    private final int operators;
    private final WideColumn[] amounts;
    private final double[][] lastAmounts;
    private final int[] counts;
    private final int[] lastCounts;

    FrameTape(int operators, TableWriter table, TableWriter keyframes) {
        this(operators, table, keyframes, ROWS_TO_HALVE);
    }

    FrameTape(int operators, TableWriter table, TableWriter keyframes, long rowsToHalve) {
        this.table = table;
        this.operators = operators;
        this.looks = new Looks(Schema.FRAMES, table, keyframes, rowsToHalve);
        this.amounts = new WideColumn[3];
        this.lastAmounts = new double[3][operators];
        this.counts = new int[COUNTS * operators];
        this.lastCounts = new int[COUNTS * operators];
    }

    boolean isDue(long step, boolean eventful) {
        return looks.isDue(step, eventful);
    }

    void look(StepFacts facts, Standings standings) {
        boolean key = looks.begin(false);
        Census census = facts.census();
        amounts[0] = census.stake;
        amounts[1] = census.weight;
        amounts[2] = census.voted;
        count(facts, standings);
        for (int operator = 0; operator < operators; operator++) {
            if (key || hasChanged(operator)) {
                write(facts, key, operator);
            }
        }
        looks.end(facts);
    }

    private void count(StepFacts facts, Standings standings) {
        Census census = facts.census();
        for (int operator = 0; operator < operators; operator++) {
            int at = COUNTS * operator;
            counts[at] = census.validators[operator];
            counts[at + 1] = census.activeValidators[operator];
            counts[at + 2] = census.slashedValidators[operator];
            counts[at + 3] = census.exitingValidators[operator];
            counts[at + 4] = census.jailedValidators[operator];
            for (int deed = 0; deed < DEEDS; deed++) {
                counts[at + CENSUS_COUNTS + deed] = 0;
            }
        }
        int[] operatorOf = facts.state().validators().ints(ValidatorColumns.OPERATOR);
        byte[] intents = facts.intents().bytes();
        for (int row = 0; row < standings.rows(); row++) {
            if (standings.isOnDuty(row)) {
                byte intent = row < intents.length ? intents[row] : Intent.OFFLINE;
                counts[COUNTS * operatorOf[row] + CENSUS_COUNTS + DEED_OF_INTENT[intent]]++;
            }
        }
    }

    private boolean hasChanged(int operator) {
        for (int i = COUNTS * operator; i < COUNTS * (operator + 1); i++) {
            if (lastCounts[i] != counts[i]) {
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

    private void write(StepFacts facts, boolean key, int operator) {
        table.put(facts.step()).put(facts.period()).put(key).put((long) operator);
        for (int i = 0; i < amounts.length; i++) {
            lastAmounts[i][operator] = amounts[i].toDouble(operator);
            table.put(amounts[i], operator);
        }
        for (int i = COUNTS * operator; i < COUNTS * (operator + 1); i++) {
            lastCounts[i] = counts[i];
            table.put((long) counts[i]);
        }
        table.endRow();
    }
}
