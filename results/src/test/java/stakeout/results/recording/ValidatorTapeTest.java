package stakeout.results.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.model.chance.Draws;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.observe.ChainFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Standings;
import stakeout.model.protocol.ValidatorStatus;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** What is written of validators gives back each of them at each step, to the unit. */
class ValidatorTapeTest {
    @TempDir
    Path temp;

    private record Run(long step, boolean key, int first, int last, String cell) {}

    /** Operators of ten validators each that drop in and out, are slashed, leave, and get new neighbours. */
    private static final class Play {
        private final RandomStreams streams;
        private final long[] stakes = new long[400];
        private final ValidatorStatus[] statuses = new ValidatorStatus[400];
        private final boolean[] slashed = new boolean[400];
        private int rows = 100;
        private final ValidatorColumns columns = new ValidatorColumns(100);
        private final ProtocolState state = new ProtocolState(columns, new WideSum());

        Play(long seed) {
            streams = new RandomStreams(seed, 0);
            Arrays.fill(stakes, 32_000_000_000L);
            Arrays.fill(statuses, ValidatorStatus.ACTIVE);
            for (int row = 0; row < rows; row++) {
                columns.ints(ValidatorColumns.OPERATOR)[row] = row / 10;
            }
        }

        /** What one step shows, cell by cell. */
        List<String> step(int step, ValidatorTape tape) {
            Draws draws = streams.draws("test/validators", step);
            if (draws.uniform(0) < 0.1 && rows < 300) {
                columns.append(rows++ / 10);
            }
            IntentColumn intents = new IntentColumn(rows);
            Standings standings = new Standings();
            standings.begin(rows);
            boolean wave = step % 40 == 20;
            List<String> cells = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                if (wave && row / 10 == step / 40) {
                    slashed[row] = true;
                    statuses[row] = ValidatorStatus.EXITING;
                    stakes[row] -= 1_000_000_000L;
                }
                if (draws.uniform(1000 + row) < 0.001) {
                    statuses[row] = ValidatorStatus.EXITED;
                    stakes[row] = 0;
                }
                boolean onDuty = statuses[row] == ValidatorStatus.ACTIVE;
                byte intent = draws.uniform(2000 + row) < 0.02 ? Intent.OFFLINE : Intent.ATTEST;
                intents.set(row, intent);
                standings.put(row, stakes[row], statuses[row], slashed[row], onDuty);
                cells.add(row / 10 + " " + stakes[row] + " "
                        + statuses[row].name().toLowerCase(Locale.ROOT) + " " + slashed[row] + " "
                        + (onDuty ? Intent.name(intent) : null));
            }
            StepFacts facts = new StepFacts(step, step, state, null, null, null, intents, ChainFacts.whole(state));
            if (tape.isDue(step, false)) {
                tape.look(facts, standings);
            }
            return cells;
        }
    }

    private static List<Run> runs(TableParts parts, DuckDb duckDb) {
        return Parquet.read(
                duckDb,
                parts.files(),
                "true",
                row -> new Run(
                        row.getLong("step"),
                        row.getBoolean("key"),
                        row.getInt("first_validator"),
                        row.getInt("last_validator"),
                        row.getInt("operator") + " " + row.getLong("stake") + " " + row.getString("status") + " "
                                + row.getBoolean("slashed") + " " + row.getString("did")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyValidatorOfEveryStepIsGivenBack(long seed) {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.VALIDATORS, temp, duckDb);
            TableWriter keys = new TableWriter(Schema.KEYFRAMES, temp, duckDb);
            ValidatorTape tape = new ValidatorTape(table, keys);
            Play play = new Play(seed);
            List<List<String>> truth = new ArrayList<>();
            for (int step = 0; step < 700; step++) {
                truth.add(play.step(step, tape));
            }
            List<Run> runs = runs(table.finish(), duckDb);
            TreeMap<Long, Long> keyframes = Keyframes.of(keys.finish(), duckDb);
            assertThat(keyframes).hasSizeGreaterThan(1);
            for (int step = 0; step < truth.size(); step++) {
                assertThat(stateAt(step, runs, keyframes)).as("step %s", step).isEqualTo(truth.get(step));
            }
            assertThat(runs.size())
                    .as("like neighbours share a row")
                    .isLessThan(truth.stream().mapToInt(List::size).sum() / 8);
        }
    }

    private static List<String> stateAt(long step, List<Run> runs, TreeMap<Long, Long> keyframes) {
        List<String> state = new ArrayList<>();
        for (int i = keyframes.floorEntry(step).getValue().intValue();
                i < runs.size() && runs.get(i).step() <= step;
                i++) {
            Run run = runs.get(i);
            for (int row = run.first(); row <= run.last(); row++) {
                while (state.size() <= row) {
                    state.add("");
                }
                state.set(row, run.cell());
            }
        }
        return state;
    }

    @Test
    void aMillionLikeValidatorsTakeARowAnOperator() {
        try (DuckDb duckDb = new DuckDb()) {
            TableWriter table = new TableWriter(Schema.VALIDATORS, temp, duckDb);
            TableWriter keys = new TableWriter(Schema.KEYFRAMES, temp, duckDb);
            ValidatorTape tape = new ValidatorTape(table, keys);
            int rows = 1_000_000;
            ValidatorColumns columns = new ValidatorColumns(rows);
            IntentColumn intents = new IntentColumn(rows);
            intents.fill(0, rows, Intent.ATTEST);
            Standings standings = new Standings();
            standings.begin(rows);
            for (int row = 0; row < rows; row++) {
                columns.ints(ValidatorColumns.OPERATOR)[row] = row / 10_000;
                standings.put(row, 32_000_000_000L, ValidatorStatus.ACTIVE, false, true);
            }
            ProtocolState state = new ProtocolState(columns, new WideSum());
            for (int step = 0; step < 10; step++) {
                if (step == 5) {
                    for (int row = 20_000; row < 30_000; row++) {
                        standings.put(row, 31_000_000_000L, ValidatorStatus.EXITING, true, true);
                    }
                }
                tape.look(
                        new StepFacts(step, step, state, null, null, null, intents, ChainFacts.whole(state)),
                        standings);
            }
            assertThat(table.rows()).isEqualTo(101);
        }
    }
}
