package stakeout.visualizer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.results.recording.RecordingException;
import stakeout.results.recording.RunId;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.scene.money.MoneyScene;
import stakeout.visualizer.scene.operators.OperatorsScene;

/** A replay shows at every step what the run itself showed, in whatever order the steps are visited. */
class ReplayTest {
    private static final RunId RUN = new RunId("small-stall", 0, 0, false);
    /** Between keyframes an amount is written down when it moved by more than this part. */
    private static final double TOLERANCE = 1e-3;

    @TempDir
    static Path folder;

    private static Path recording;
    private static List<long[][]> played;
    private static List<Event> events;

    @BeforeAll
    static void playAndRecord() throws IOException {
        recording = Recorded.record(Recorded.STALL, folder);
        World world = Recorded.world(Recorded.experiment(Recorded.STALL, folder), 0);
        played = new ArrayList<>();
        events = new ArrayList<>();
        StakingSimulation.run(world, new Observer() {
            @Override
            public void step(StepFacts facts) {
                long[][] rows = new long[facts.census().operators()][];
                for (int operator = 0; operator < rows.length; operator++) {
                    rows[operator] = new long[] {
                        facts.census().stake.toLongExact(operator),
                        facts.census().weight.toLongExact(operator),
                        facts.census().voted.toLongExact(operator),
                        facts.census().validators[operator],
                        facts.census().activeValidators[operator],
                        facts.census().slashedValidators[operator],
                        facts.census().exitingValidators[operator],
                        facts.period()
                    };
                }
                played.add(rows);
            }

            @Override
            public void event(Event event) {
                events.add(event);
            }
        });
    }

    private static void assertShows(Replay replay, int step) {
        replay.seek(step);
        OperatorColumns columns = replay.operators();
        long[][] rows = played.get(step);
        assertThat(replay.period()).isEqualTo(rows[0][7]);
        for (int operator = 0; operator < rows.length; operator++) {
            long[] row = rows[operator];
            String where = "operator " + operator + " in step " + step;
            assertNear(where, columns.stake.toLongExact(operator), row[0]);
            assertNear(where, columns.weight.toLongExact(operator), row[1]);
            assertNear(where, columns.voted.toLongExact(operator), row[2]);
            assertThat(new long[] {
                        columns.validators[operator],
                        columns.active[operator],
                        columns.slashed[operator],
                        columns.exiting[operator]
                    })
                    .as(where)
                    .containsExactly(row[3], row[4], row[5], row[6]);
        }
    }

    private static void assertNear(String where, long shown, long real) {
        assertThat(Math.abs(shown - real)).as(where).isLessThanOrEqualTo((long) (TOLERANCE * real));
    }

    @Test
    void everyStepForwardsBackAndAtRandomShowsWhatWasPlayed() {
        try (Replay replay = Replay.open(recording, RUN)) {
            assertThat(replay.steps()).isEqualTo(played.size()).isEqualTo(700);
            for (int step = 0; step < 700; step += step < 40 ? 1 : 13) {
                assertShows(replay, step);
            }
            for (int step = 699; step >= 0; step -= 29) {
                assertShows(replay, step);
            }
            long state = 42;
            for (int i = 0; i < 60; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                assertShows(replay, (int) Math.floorMod(state >>> 33, 700L));
            }
        }
    }

    @Test
    void cardEventsAndPeriodsAreThoseOfTheRun() {
        try (Replay replay = Replay.open(recording, RUN)) {
            assertThat(replay.run().question()).isEqualTo("Does a third that falls silent stop finality?");
            assertThat(replay.run().operators()).isEqualTo(34);
            assertThat(replay.run().coalition()).containsExactly("cartel");
            assertThat(replay.run().strategies()).containsEntry("home", "flaky").containsEntry("cartel", "adversarial");
            assertThat(replay.run().token().symbol()).isEqualTo("ETH");
            assertThat(replay.run().group(33)).isEqualTo("cartel");
            assertThat(replay.happenings().all()).hasSameSizeAs(events);
            assertThat(replay.happenings().next(0, any -> true).orElseThrow().kind())
                    .isEqualTo("attack-begins");
            assertThat(replay.happenings().isAttackOn(9)).isFalse();
            assertThat(replay.happenings().isAttackOn(15)).isTrue();
            assertThat(replay.happenings().isAttackOn(600)).isFalse();
            for (long step : new long[] {0, 1, 350, 699}) {
                replay.seek(step);
                assertThat(replay.stepOf(replay.period())).contains(step);
            }
            assertThat(replay.stepOf(999)).isEmpty();
            assertThat(replay.stepOf(1700)).isEmpty();
        }
    }

    @Test
    void thoseWhomAnAttackBefallsAreVictimsAndNoCoalition(@TempDir Path other) throws IOException {
        String theft = """
                scenario: small-theft
                question: What are the robbed called?
                protocol: {extends: generic}
                masterSeed: 5
                replications: 1
                until: 20 epochs
                population: [{name: home, validators: 10, stake: 1000 TOK, strategy: honest}]
                attacks: [{type: key-compromise, by: home, lasts: 15 epochs, theft: 0.5 per epoch, stallFor: 5 epochs}]
                """;
        try (Replay robbed = Replay.open(Recorded.record(theft, other), new RunId("small-theft", 0, 0, false));
                Replay stalled = Replay.open(recording, new RunId("small-stall", 0, 0, false))) {
            robbed.seek(10);
            stalled.seek(10);
            assertThat(new OperatorsScene().headline(robbed)).startsWith("Key compromise under way among 100.0 %");
            assertThat(new OperatorsScene().headline(stalled)).startsWith("Finality stall under way by 34.0 %");
            assertThat(new MoneyScene().headline(robbed)).startsWith("The victims have ");
            assertThat(robbed.run().party()).isEqualTo("victims");
            assertThat(stalled.run().party()).isEqualTo("coalition");
        }
    }

    @Test
    void aRunWithoutFramesIsRefusedWithTheCommandThatRecordsThem() {
        assertThatThrownBy(() -> Replay.open(recording, new RunId("small-stall", 0, 1, false)))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("keeps no operator frames")
                .hasMessageContaining("stakeout record");
    }

    @Test
    void foreignTruncatedAndMissingRecordingsAreRefused() throws IOException {
        assertThatThrownBy(() -> Replay.open(folder.resolve("nowhere"), RUN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("no such folder");
        assertThatThrownBy(() -> Replay.open(folder, RUN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("experiment.json is missing");
        assertThatThrownBy(() -> Replay.open(recording, new RunId("other", 0, 0, false)))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("no scenario 'other'");
        Path copy = folder.resolve("copy");
        try (var files = Files.walk(recording)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(recording.relativize(file)));
            }
        }
        Path frames = copy.resolve("runs/small-stall/p0000-r0000/frames.parquet");
        byte[] bytes = Files.readAllBytes(frames);
        Files.write(frames, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Replay.open(copy, RUN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("bytes instead of");
        assertThatThrownBy(() -> Replay.openUnhashed(copy, RUN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("bytes instead of");
        Files.write(frames, bytes);
        Path postings = copy.resolve("runs/small-stall/p0000-r0000/postings.parquet");
        byte[] spoilt = Files.readAllBytes(postings);
        spoilt[spoilt.length / 2] ^= 1;
        Files.write(postings, spoilt);
        assertThatThrownBy(() -> Replay.open(copy, RUN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("its checksum is another");
        try (Replay replay = Replay.openUnhashed(copy, RUN)) {
            assertThatThrownBy(replay::checkHashes)
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("postings.parquet: its checksum is another");
        }
    }
}
