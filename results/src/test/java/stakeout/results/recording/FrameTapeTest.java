package stakeout.results.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Census;

class FrameTapeTest {
    private static final int OPERATORS = 7;

    @TempDir
    Path temp;

    private record Row(long step, boolean key, int operator, double stake, double voted, int slashed) {}

    /** Feeds steps of a census that wanders, and keeps what it was at each step. */
    private static List<double[][]> feed(FrameTape tape, int steps) {
        RandomStreams streams = new RandomStreams(7, 0);
        List<double[][]> truth = new ArrayList<>();
        long[] stake = new long[OPERATORS];
        java.util.Arrays.fill(stake, 1_000_000);
        for (int step = 0; step < steps; step++) {
            Draws draws = streams.draws("test/frames", step);
            Census census = new Census(OPERATORS);
            double[][] now = new double[3][OPERATORS];
            for (int i = 0; i < OPERATORS; i++) {
                stake[i] += draws.below(i, 50);
                boolean votes = draws.uniform(100 + i) > 0.1;
                census.stake.add(i, stake[i]);
                census.weight.add(i, 32);
                census.voted.add(i, votes ? 32 : 0);
                census.validators[i] = 1;
                census.slashedValidators[i] = step > steps / 2 && i == 3 ? 1 : 0;
                now[0][i] = stake[i];
                now[1][i] = votes ? 32 : 0;
                now[2][i] = census.slashedValidators[i];
            }
            truth.add(now);
            tape.step(new StepFacts(step, step, null, null, null, census, null, 1, false));
        }
        return truth;
    }

    private List<Row> rows(TableParts parts, DuckDb duckDb) {
        return Parquet.read(
                duckDb,
                parts.files(),
                "true",
                row -> new Row(
                        row.getLong("step"),
                        row.getBoolean("key"),
                        row.getInt("operator"),
                        row.getDouble("stake"),
                        row.getDouble("voted"),
                        row.getInt("slashed")));
    }

    @Test
    void keyframesAndChangesGiveBackEveryStep() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.FRAMES, temp, duckDb);
            FrameTape tape = new FrameTape(OPERATORS, table);
            int steps = 600;
            List<double[][]> truth = feed(tape, steps);
            List<Row> rows = rows(table.finish(), duckDb);
            assertThat(rows.stream().filter(Row::key).map(Row::step).distinct()).containsExactly(0L, 256L, 512L);
            assertThat(rows.size()).as("changes only").isLessThan(OPERATORS * steps / 2);
            TreeMap<Integer, Row> state = new TreeMap<>();
            int next = 0;
            for (int step = 0; step < steps; step++) {
                while (next < rows.size() && rows.get(next).step() == step) {
                    state.put(rows.get(next).operator(), rows.get(next));
                    next++;
                }
                for (int i = 0; i < OPERATORS; i++) {
                    assertThat(state.get(i).voted()).isEqualTo(truth.get(step)[1][i]);
                    assertThat((double) state.get(i).slashed()).isEqualTo(truth.get(step)[2][i]);
                    assertThat(Math.abs(state.get(i).stake() / truth.get(step)[0][i] - 1))
                            .isLessThan(1.01e-3);
                }
            }
        }
    }

    @Test
    void longRunsGrowByTheLogarithmOfTheirLength() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.FRAMES, temp, duckDb);
            feed(new FrameTape(OPERATORS, table, 500), 20_000);
            assertThat(table.rows()).isBetween(500L, 8000L);
            List<Row> rows = rows(table.finish(), duckDb);
            assertThat(rows.get(0).key()).isTrue();
            long last = rows.get(rows.size() - 1).step();
            assertThat(last).isGreaterThan(15_000);
        }
    }

    @Test
    void moreRowsThanAPartHoldsGoToFurtherParts() throws Exception {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.GROUPS, temp, duckDb);
            int rows = TableWriter.ROWS_OF_A_PART + 10;
            for (int i = 0; i < rows; i++) {
                table.put((long) i).put((long) (i % 100)).put("group " + i % 3).endRow();
            }
            TableParts parts = table.finish();
            assertThat(parts.files())
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("groups.parquet", "groups-0001.parquet");
            assertThat(Files.size(parts.files().get(0))).isLessThan(2_000_000);
            List<Long> periods = Parquet.read(duckDb, parts.files(), "true", row -> row.getLong("period"));
            assertThat(periods).hasSize(rows);
            assertThat(periods.get(rows - 1)).isEqualTo(rows - 1L);
        }
    }
}
