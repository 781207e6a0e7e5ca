package stakeout.results.recording;

import com.google.common.collect.ImmutableList;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Standings;
import stakeout.model.protocol.ValidatorStatus;
import stakeout.model.state.BroughtColumn;
import stakeout.model.state.ColumnSummary;

/**
 * What the validators of each operator held in the columns that rules brought along, as keyframes and changes (see
 * {@link Looks}). Who has left counts no longer.
 */
final class ColumnTape {
    static final long ROWS_TO_HALVE = 1_000_000;

    private final ColumnSummary now;
    private final TableWriter table;
    private final Looks looks;
    private final int[] lastValidators;
    private final long[] lastLeast;
    private final long[] lastMost;
    private final long[] lastHigh;
    private final long[] lastLow;

    ColumnTape(ImmutableList<BroughtColumn> columns, int operators, TableWriter table, TableWriter keyframes) {
        now = new ColumnSummary(columns, operators);
        this.table = table;
        looks = new Looks(Schema.COLUMNS, table, keyframes, ROWS_TO_HALVE);
        int cells = columns.size() * operators;
        lastValidators = new int[cells];
        lastLeast = new long[cells];
        lastMost = new long[cells];
        lastHigh = new long[cells];
        lastLow = new long[cells];
    }

    boolean isDue(long step, boolean eventful) {
        return looks.isDue(step, eventful);
    }

    void look(StepFacts facts, Standings standings) {
        boolean key = looks.begin(false);
        now.look(facts.state(), row -> row < standings.rows() && standings.status(row) != ValidatorStatus.EXITED);
        for (int column = 0; column < now.columns().size(); column++) {
            for (int operator = 0; operator < now.operators(); operator++) {
                if (hasChanged(column, operator) || (key && now.validators(column, operator) > 0)) {
                    write(facts, key, column, operator);
                }
            }
        }
        looks.end(facts);
    }

    private boolean hasChanged(int column, int operator) {
        int at = column * now.operators() + operator;
        return lastValidators[at] != now.validators(column, operator)
                || lastLeast[at] != now.least(column, operator)
                || lastMost[at] != now.most(column, operator)
                || lastHigh[at] != now.sums().hi(at)
                || lastLow[at] != now.sums().lo(at);
    }

    private void write(StepFacts facts, boolean key, int column, int operator) {
        int at = column * now.operators() + operator;
        lastValidators[at] = now.validators(column, operator);
        lastLeast[at] = now.least(column, operator);
        lastMost[at] = now.most(column, operator);
        lastHigh[at] = now.sums().hi(at);
        lastLow[at] = now.sums().lo(at);
        table.put(facts.step())
                .put(facts.period())
                .put(key)
                .put(now.columns().get(column).name())
                .put((long) operator)
                .put((long) lastValidators[at])
                .put(lastLeast[at])
                .put(lastMost[at])
                .put(now.sums(), at)
                .endRow();
    }
}
