package stakeout.results.recording;

import java.util.Arrays;
import stakeout.model.TypeNames;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Standings;
import stakeout.model.state.ValidatorColumns;

/**
 * Where every validator stood and what it did, as keyframes and changes (see {@link Looks}). Neighbours that are alike, or
 * changed into the same, share a row.
 */
final class ValidatorTape {
    static final long ROWS_TO_HALVE = 4_000_000;

    private static final byte NOTHING = -1;

    private final TableWriter table;
    private final Looks looks;
    private long[] lastStakes = new long[0];
    private byte[] lastMarks = new byte[0];
    private byte[] lastDeeds = new byte[0];
    private byte[] deeds = new byte[0];
    private int lastRows;

    ValidatorTape(TableWriter table, TableWriter keyframes) {
        this(table, keyframes, ROWS_TO_HALVE);
    }

    ValidatorTape(TableWriter table, TableWriter keyframes, long rowsToHalve) {
        this.table = table;
        this.looks = new Looks(Schema.VALIDATORS, table, keyframes, rowsToHalve);
    }

    boolean isDue(long step, boolean eventful) {
        return looks.isDue(step, eventful);
    }

    void look(StepFacts facts, Standings standings) {
        int rows = standings.rows();
        // Fewer rows: another branch took the canonical one's place.
        boolean key = looks.begin(rows < lastRows);
        room(rows);
        byte[] intents = facts.intents().bytes();
        for (int row = 0; row < rows; row++) {
            deeds[row] = standings.isOnDuty(row) ? row < intents.length ? intents[row] : Intent.OFFLINE : NOTHING;
        }
        int[] operatorOf = facts.state().validators().ints(ValidatorColumns.OPERATOR);
        for (int from = 0; from < rows; ) {
            if (!key && isUnchanged(standings, from)) {
                from++;
                continue;
            }
            int to = from + 1;
            while (to < rows && isAlike(standings, operatorOf, from, to) && (key || !isUnchanged(standings, to))) {
                to++;
            }
            write(facts, key, standings, operatorOf[from], from, to);
            from = to;
        }
        System.arraycopy(standings.stakes(), 0, lastStakes, 0, rows);
        System.arraycopy(standings.marks(), 0, lastMarks, 0, rows);
        System.arraycopy(deeds, 0, lastDeeds, 0, rows);
        lastRows = rows;
        looks.end(facts);
    }

    private void room(int rows) {
        if (deeds.length < rows) {
            int length = rows + (rows >> 2);
            lastStakes = Arrays.copyOf(lastStakes, length);
            lastMarks = Arrays.copyOf(lastMarks, length);
            lastDeeds = Arrays.copyOf(lastDeeds, length);
            deeds = new byte[length];
        }
    }

    private boolean isUnchanged(Standings standings, int row) {
        return row < lastRows
                && lastDeeds[row] == deeds[row]
                && lastMarks[row] == standings.marks()[row]
                && lastStakes[row] == standings.stakes()[row];
    }

    private boolean isAlike(Standings standings, int[] operatorOf, int row, int other) {
        return operatorOf[row] == operatorOf[other]
                && deeds[row] == deeds[other]
                && standings.marks()[row] == standings.marks()[other]
                && standings.stakes()[row] == standings.stakes()[other];
    }

    private void write(StepFacts facts, boolean key, Standings standings, int operator, int from, int to) {
        table.put(facts.step())
                .put(facts.period())
                .put(key)
                .put((long) from)
                .put((long) to - 1)
                .put((long) operator)
                .put(standings.stake(from))
                .put(TypeNames.of(standings.status(from)))
                .put(standings.isSlashed(from));
        if (deeds[from] == NOTHING) {
            table.putNull();
        } else {
            table.put(Intent.name(deeds[from]));
        }
        table.endRow();
    }
}
