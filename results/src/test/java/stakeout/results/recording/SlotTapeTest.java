package stakeout.results.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.observe.SlotFacts;
import stakeout.model.slot.SlotLog;
import stakeout.model.slot.SlotLog.Fate;

/** Slots are written down with whoever had to do with them, of every period at first and of ever fewer in a long run. */
class SlotTapeTest {
    private static final int FIRST_PERIOD = 1_000;
    private static final int PERIODS_OF_A_STEP = 2;
    /** Rows of validators to their operators. */
    private static final int[] OPERATOR_OF = {0, 0, 1};

    @TempDir
    Path temp;

    /** Four slots, three of them with a row: a block, one left out by the fork of the last, one whose proposer was away, that last. */
    private static SlotFacts facts(long period) {
        SlotLog log = new SlotLog(period, new int[] {0, 1, -1, 2}, new boolean[] {false, true});
        log.set(0, Fate.BLOCK, -1);
        log.set(1, Fate.ORPHANED, 2);
        log.stand(1, 0);
        log.set(2, Fate.ABSENT, -1);
        log.set(3, Fate.BLOCK, -1);
        log.stand(3, 0);
        return new SlotFacts(log, OPERATOR_OF);
    }

    private record Row(
            long step, long period, int slots, int slot, String fate, int proposer, Integer culprit, Integer parent) {}

    private List<Row> rows(long periods, long rowsToHalve) {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.SLOTS, temp, duckDb);
            SlotTape tape = new SlotTape(table, rowsToHalve);
            for (long played = 0; played < periods; played++) {
                tape.period(played / PERIODS_OF_A_STEP, facts(FIRST_PERIOD + played));
            }
            return Parquet.read(
                    duckDb,
                    table.finish().files(),
                    "true",
                    row -> new Row(
                            row.getLong("step"),
                            row.getLong("period"),
                            row.getInt("slots"),
                            row.getInt("slot"),
                            row.getString("fate"),
                            row.getInt("proposer"),
                            row.getObject("culprit", Integer.class),
                            row.getObject("parent", Integer.class)));
        }
    }

    @Test
    void whoProposedWhoWasToBlameAndWhatABlockStandsOn() {
        assertThat(rows(1, 100))
                .containsExactly(
                        new Row(0, FIRST_PERIOD, 4, 0, "block", 0, null, null),
                        new Row(0, FIRST_PERIOD, 4, 1, "orphaned", 0, 1, 0),
                        new Row(0, FIRST_PERIOD, 4, 3, "block", 1, null, 0));
    }

    /** By hand: six rows are two periods, so after each two that are kept, half as many are. */
    @Test
    void aLongRunIsLookedAtHalfAsOftenAfterEachSoManyRows() {
        List<Row> rows = rows(100, 6);
        assertThat(rows.stream().map(row -> row.period() - FIRST_PERIOD).distinct())
                .containsExactly(0L, 1L, 2L, 4L, 8L, 12L, 16L, 24L, 32L, 48L, 64L, 96L);
        assertThat(rows).allMatch(row -> row.step() == (row.period() - FIRST_PERIOD) / PERIODS_OF_A_STEP);
    }

    /** However long the run, no more than 1 + log₂ of its periods such lots of rows are written, and a period whole or not at all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 100, 1_000, 4_096})
    void theTableGrowsWithTheLogarithmOfTheRun(long periods) {
        long lot = 30;
        List<Row> rows = rows(periods, lot);
        long lots = 1
                + LongStream.iterate(periods, left -> left > 1, left -> left / 2)
                        .count();
        assertThat(rows.size()).isPositive().isLessThanOrEqualTo((int) (lots * lot));
        assertThat(rows.size() % 3).isZero();
        // nothing is halved before the first lot is full
        assertThat(rows.stream().map(Row::period).distinct().limit(lot / 3))
                .containsExactlyElementsOf(LongStream.range(FIRST_PERIOD, FIRST_PERIOD + Math.min(periods, lot / 3))
                        .boxed()
                        .toList());
    }
}
