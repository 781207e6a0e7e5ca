package stakeout.results.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.observe.ChainFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Standings;
import stakeout.model.protocol.ValidatorStatus;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

class FrameTapeTest {
    private static final int OPERATORS = 7;
    private static final int VALIDATORS = 3 * OPERATORS;

    @TempDir
    Path temp;

    private record Row(
            long step, boolean key, int operator, double stake, double voted, int slashed, List<Integer> did) {}

    private record Truth(double[] stake, double[] voted, int[] slashed, int[][] did) {}

    /** Feeds steps of a census that wanders, and keeps what it was at each step. */
    private static List<Truth> feed(FrameTape tape, int steps, java.util.function.LongPredicate eventful) {
        RandomStreams streams = new RandomStreams(7, 0);
        List<Truth> truth = new ArrayList<>();
        long[] stake = new long[OPERATORS];
        java.util.Arrays.fill(stake, 1_000_000);
        ValidatorColumns columns = new ValidatorColumns(VALIDATORS);
        for (int row = 0; row < VALIDATORS; row++) {
            columns.ints(ValidatorColumns.OPERATOR)[row] = row / 3;
        }
        ProtocolState state = new ProtocolState(columns, new WideSum());
        IntentColumn intents = new IntentColumn(VALIDATORS);
        Standings standings = new Standings();
        for (int step = 0; step < steps; step++) {
            Draws draws = streams.draws("test/frames", step);
            Census census = new Census(OPERATORS);
            Truth now =
                    new Truth(new double[OPERATORS], new double[OPERATORS], new int[OPERATORS], new int[OPERATORS][6]);
            standings.begin(VALIDATORS);
            for (int i = 0; i < OPERATORS; i++) {
                stake[i] += draws.below(i, 50);
                boolean votes = draws.uniform(100 + i) > 0.1;
                census.stake.add(i, stake[i]);
                census.weight.add(i, 32);
                census.voted.add(i, votes ? 32 : 0);
                census.validators[i] = 3;
                census.activeValidators[i] = 2;
                census.slashedValidators[i] = step > steps / 2 && i == 3 ? 1 : 0;
                now.stake[i] = stake[i];
                now.voted[i] = votes ? 32 : 0;
                now.slashed[i] = census.slashedValidators[i];
                for (int row = 3 * i; row < 3 * i + 3; row++) {
                    byte intent = (byte) (draws.uniform(200 + i) < 0.05 ? draws.below(300 + row, Intent.COUNT) : 1);
                    intents.set(row, intent);
                    boolean onDuty = row % 3 > 0;
                    standings.put(row, 32, ValidatorStatus.ACTIVE, false, onDuty);
                    now.did[i][deed(intent)] += onDuty ? 1 : 0;
                }
            }
            truth.add(now);
            if (tape.isDue(step, eventful.test(step))) {
                tape.look(
                        new StepFacts(step, step, state, null, null, census, intents, ChainFacts.whole(state)),
                        standings);
            }
        }
        return truth;
    }

    /** In the order of the columns. */
    private static int deed(byte intent) {
        return switch (Intent.name(intent)) {
            case "attest" -> 0;
            case "attest-unchecked" -> 1;
            case "offline" -> 2;
            case "withhold" -> 3;
            case "vote-a", "vote-b" -> 4;
            default -> 5;
        };
    }

    private static List<Row> rows(TableParts parts, DuckDb duckDb) {
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
                        row.getInt("slashed"),
                        List.of(
                                row.getInt("attesting"),
                                row.getInt("unchecked"),
                                row.getInt("offline"),
                                row.getInt("withheld"),
                                row.getInt("one_sided"),
                                row.getInt("both_sides"))));
    }

    @Test
    void theLastKeyframeAndTheRowsThatFollowGiveBackEveryStep() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.FRAMES, temp, duckDb);
            TableWriter keys = new TableWriter(Schema.KEYFRAMES, temp, duckDb);
            int steps = 1500;
            List<Truth> truth = feed(new FrameTape(OPERATORS, table, keys), steps, step -> false);
            List<Row> rows = rows(table.finish(), duckDb);
            TreeMap<Long, Long> keyframes = Keyframes.of(keys.finish(), duckDb);
            assertThat(rows.size()).as("changes only").isLessThan(OPERATORS * steps / 2);
            assertThat(keyframes).hasSizeGreaterThan(3);
            for (int step = 0; step < steps; step++) {
                Map<Integer, Row> state = new TreeMap<>();
                int from = keyframes.floorEntry((long) step).getValue().intValue();
                assertThat(rows.get(from).key()).isTrue();
                int read = 0;
                for (int i = from; i < rows.size() && rows.get(i).step() <= step; i++, read++) {
                    state.put(rows.get(i).operator(), rows.get(i));
                }
                assertThat(read).as("rows to read").isLessThanOrEqualTo(10 * Looks.LEAST_ROWS);
                for (int i = 0; i < OPERATORS; i++) {
                    assertThat(state.get(i).voted()).isEqualTo(truth.get(step).voted[i]);
                    assertThat(state.get(i).slashed()).isEqualTo(truth.get(step).slashed[i]);
                    assertThat(state.get(i).did())
                            .as("step %s operator %s", step, i)
                            .isEqualTo(Ints.asList(truth.get(step).did[i]));
                    assertThat(Math.abs(state.get(i).stake() / truth.get(step).stake[i] - 1))
                            .isLessThan(1.01e-3);
                }
            }
        }
    }

    @Test
    void longRunsGrowByTheLogarithmOfTheirLengthAndStepsOfNoteAreLookedAtNoneTheLess() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.FRAMES, temp, duckDb);
            TableWriter keys = new TableWriter(Schema.KEYFRAMES, temp, duckDb);
            ImmutableSet<Long> noted = ImmutableSet.of(17_001L, 18_303L);
            feed(new FrameTape(OPERATORS, table, keys, 500), 20_000, noted::contains);
            assertThat(table.rows()).isBetween(500L, 8000L);
            List<Row> rows = rows(table.finish(), duckDb);
            assertThat(rows.get(0).key()).isTrue();
            assertThat(rows.stream().map(Row::step)).containsAll(noted);
            long last = rows.get(rows.size() - 1).step();
            assertThat(last).isGreaterThan(15_000);
            List<Long> every = Parquet.read(duckDb, keys.finish().files(), "true", row -> row.getLong("every"));
            assertThat(every).isSorted();
            long apart = every.get(every.size() - 1);
            assertThat(apart).isGreaterThan(8);
            assertThat(rows.stream().map(Row::step).filter(step -> step > 19_000))
                    .as("looks are %s steps apart", apart)
                    .allMatch(step -> step % apart == 0);
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
