package stakeout.visualizer.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.agents.StakingSimulation;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Membership;
import stakeout.model.observe.Move;
import stakeout.model.observe.Observer;
import stakeout.model.observe.SlotFacts;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.observe.WorldFacts;
import stakeout.results.recording.Environment;
import stakeout.results.recording.RecordingFolder;
import stakeout.results.recording.RunId;
import stakeout.results.recording.RunRecorder;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Experiment;
import stakeout.scenarios.run.ExperimentRunner;
import stakeout.scenarios.run.Progress;
import stakeout.scenarios.world.WorldFactory;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.moment.Why;
import stakeout.visualizer.moment.WhyInWords;
import stakeout.visualizer.replay.Replay;

/** A run that is watched is the run that would have been played unwatched, and shows what its recording shows. */
class LiveRunTest {
    private static final String SCENARIO = """
            scenario: watched
            question: Does watching change anything?
            protocol: {extends: ethereum@electra}
            masterSeed: 9
            replications: 1
            until: 60 epochs
            population:
              - {name: home,   validators: 198, stake: 2048 ETH, operators: 30, strategy: {type: flaky, offlineProbability: 0.05 per epoch}}
              - {name: cartel, validators: 102, stake: 2048 ETH, operators: 4}
            attacks: [{type: finality-stall, by: cartel, start: 10 epochs, lasts: 20 epochs}]
            """;

    @TempDir
    Path folder;

    private LiveScenario scenario;

    @BeforeEach
    void read() throws IOException {
        Path file = folder.resolve("watched.yaml");
        Files.writeString(file, SCENARIO);
        scenario = new LiveScenario(file.toString());
    }

    /** Tells two watchers the same. */
    private record Both(Observer one, Observer other) implements Observer {
        @Override
        public void begin(WorldFacts world) {
            one.begin(world);
            other.begin(world);
        }

        @Override
        public void step(StepFacts facts) {
            one.step(facts);
            other.step(facts);
        }

        @Override
        public void event(Event event) {
            one.event(event);
            other.event(event);
        }

        @Override
        public void moved(Move move) {
            one.moved(move);
            other.moved(move);
        }

        @Override
        public void slots(SlotFacts facts) {
            one.slots(facts);
            other.slots(facts);
        }

        @Override
        public void membership(Membership change) {
            one.membership(change);
            other.membership(change);
        }

        @Override
        public void testimony(Testimony testimony) {
            one.testimony(testimony);
            other.testimony(testimony);
        }

        @Override
        public void end(EndFacts end) {
            one.end(end);
            other.end(end);
        }
    }

    private Path recordedUnwatched(Experiment experiment) {
        Path out = folder.resolve("unwatched");
        try (RecordingFolder recording = RecordingFolder.open(out, experiment.plan("test"), Environment.UNKNOWN)) {
            assertThat(new ExperimentRunner(experiment, new WorldFactory(), 1).run(recording, Progress.SILENT))
                    .isEmpty();
        }
        return out.resolve("runs/watched/p0000-r0000");
    }

    @Test
    void aWatchedRunEqualsAnUnwatchedOneFileByFile() throws IOException {
        Experiment experiment = scenario.experiment();
        Path unwatched = recordedUnwatched(experiment);
        Path out = folder.resolve("watched");
        RunId run = new RunId("watched", 0, 0, false);
        try (RecordingFolder recording = RecordingFolder.open(out, experiment.plan("test"), Environment.UNKNOWN);
                RunRecorder recorder = recording.recorder(run)) {
            LiveMoment moment = scenario.moment();
            StakingSimulation simulation = scenario.simulation(new Both(moment, recorder));
            simulation.start();
            while (!simulation.isOver() && simulation.schedule.step(simulation)) {
                // watched from everywhere while it is played, as a window does
                moment.seek(moment.steps() / 2);
                assertThat(moment.operators().operators()).isEqualTo(34);
                moment.seek(moment.steps() - 1);
            }
            simulation.finish();
            try (RunRecorder twin = recording.recorder(run.asTwin())) {
                StakingSimulation.run(
                        new WorldFactory()
                                .world(experiment.scenarios().get(0).points().get(0), 0)
                                .honestTwin(simulation.end().steps()),
                        twin);
                twin.commit();
                recorder.commit(java.util.Optional.of(twin));
            }
        }
        Path watched = out.resolve("runs/watched/p0000-r0000");
        try (var files = Files.list(unwatched)) {
            for (Path file : files.toList()) {
                assertThat(watched.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void showsWhatItsRecordingShows() {
        Path recording =
                recordedUnwatched(scenario.experiment()).getParent().getParent().getParent();
        LiveRun run = new LiveRun(scenario);
        while (run.play()) {
            // to the end
        }
        assertThat(run.isOver()).isTrue();
        try (Replay replay = Replay.open(recording, new RunId("watched", 0, 0, false))) {
            assertThat(run.moment().steps()).isEqualTo(replay.steps());
            assertThat(run.moment().happenings().all())
                    .isEqualTo(replay.happenings().all());
            assertThat(run.moment().run().coalition()).isEqualTo(replay.run().coalition());
            assertThat(run.moment().run().strategies()).isEqualTo(replay.run().strategies());
            for (long step : new long[] {0, 5, 12, 25, 40, 59, 13}) {
                run.seek(step);
                replay.seek(step);
                assertThat(run.moment().period()).isEqualTo(replay.period());
                assertThat(run.moment().operators().active).isEqualTo(replay.operators().active);
                assertThat(run.moment().operators().withheld).isEqualTo(replay.operators().withheld);
                assertThat(run.moment().operators().offline).isEqualTo(replay.operators().offline);
                assertThat(run.moment().operators().attesting).isEqualTo(replay.operators().attesting);
            }
            assertThat(run.moment().chain()).isEqualTo(replay.chain());
            assertShowsAllScenes(run, replay);
        }
    }

    /** Money, stake, validators, the honest twin and where it parts are those of the recording as well. */
    private static void assertShowsAllScenes(LiveRun run, Replay replay) {
        Moment live = run.moment();
        assertThat(live.divergence()).isPresent();
        assertThat(live.divergence()).isEqualTo(replay.divergence());
        for (long step : new long[] {0, 12, 40, 59}) {
            run.seek(step);
            replay.seek(step);
            assertThat(live.purse()).isEqualTo(replay.purse());
            assertThat(live.purse().orElseThrow().twin()).isNotEmpty();
            assertThat(live.firstStake().orElseThrow())
                    .isEqualTo(replay.firstStake().orElseThrow());
            Moment twin = live.beside().orElseThrow();
            Moment recorded = replay.beside().orElseThrow();
            assertThat(twin.step()).isEqualTo(step);
            assertThat(twin.operators().active).isEqualTo(recorded.operators().active);
            assertThat(twin.run().coalition()).isEmpty();
        }
        assertThat(live.profit().orElseThrow().own()[59])
                .isEqualTo(replay.profit().orElseThrow().own()[59])
                .isNegative();
        assertThat(live.river().orElseThrow().steps())
                .isEqualTo(replay.river().orElseThrow().steps());
    }

    @Test
    void validatorsStandWhereTheirRecordingSaysTheyDo() throws IOException {
        Path file = folder.resolve("kept.yaml");
        Files.writeString(file, SCENARIO.replace("attacks:", "record: {validators: true}\nattacks:"));
        scenario = new LiveScenario(file.toString());
        Path recording =
                recordedUnwatched(scenario.experiment()).getParent().getParent().getParent();
        LiveRun run = new LiveRun(scenario);
        while (run.play()) {
            // to the end
        }
        try (Replay replay = Replay.open(recording, new RunId("watched", 0, 0, false))) {
            for (long step : new long[] {0, 12, 40, 59, 3}) {
                run.seek(step);
                replay.seek(step);
                ValidatorMap live = run.moment().validators().orElseThrow();
                ValidatorMap recorded = replay.validators().orElseThrow();
                assertThat(live.did).isEqualTo(recorded.did);
                assertThat(live.stake).isEqualTo(recorded.stake);
                assertThat(live.status).isEqualTo(recorded.status);
                assertThat(live.operator).isEqualTo(recorded.operator);
            }
        }
    }

    @Test
    void reasonsAreThoseOfTheRecording() throws IOException {
        Path file = folder.resolve("reasons.yaml");
        Files.writeString(file, """
                scenario: watched
                question: Does an operator say why?
                protocol: {extends: ethereum@electra}
                masterSeed: 9
                replications: 1
                until: 40 epochs
                population:
                  - {name: home, validators: 200, stake: 2048 ETH, operators: 10, strategy: {type: rational, options: [honest, lazy], review: 10 epochs}}
                economy: {price: 2500 USD, asOf: 2026-01-01, verificationCost: 0.01 USD}
                """);
        scenario = new LiveScenario(file.toString());
        Path recording =
                recordedUnwatched(scenario.experiment()).getParent().getParent().getParent();
        LiveRun run = new LiveRun(scenario);
        assertThat(run.moment().why(3)).as("before anything was played").isEmpty();
        while (run.play()) {
            // to the end
        }
        try (Replay replay = Replay.open(recording, new RunId("watched", 0, 0, false))) {
            for (long step : new long[] {0, 1, 20, 39}) {
                run.seek(step);
                replay.seek(step);
                Why live = run.moment().why(3).orElseThrow();
                Why recorded = replay.why(3).orElseThrow();
                assertThat(WhyInWords.of(run.moment(), live))
                        .isEqualTo(WhyInWords.of(replay, recorded))
                        .containsEntry(
                                "Strategy is set to",
                                "options honest · lazy (check probability 0), choice best-response, sensitivity 1, review 10 epochs");
                assertThat(live.said()).isNotEmpty();
                assertThat(live.booked()).isNotEmpty().isEqualTo(recorded.booked());
            }
        }
    }

    @Test
    void onlyTheReplicationThatIsWatchedIsRecorded() throws IOException {
        Path file = folder.resolve("many.yaml");
        Files.writeString(file, SCENARIO.replace("replications: 1", "replications: 3"));
        assertThat(new LiveScenario(file.toString())
                        .experiment()
                        .scenarios()
                        .get(0)
                        .spec()
                        .replications())
                .isEqualTo(1);
    }

    @Test
    void aChangedRuleHoldsFromTheNextRunOnAndARefusedOneChangesNothing() {
        assertThat(scenario.rules()).containsEntry("leak.scoreBias", "4");
        LiveRun before = new LiveRun(scenario);
        while (before.play()) {
            // to the end
        }
        assertThatThrownBy(() -> scenario.change("leak.scoreBias", "many")).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> scenario.change("leak.scoreBais", "4")).isInstanceOf(UserMistake.class);
        assertThat(scenario.rules()).containsEntry("leak.scoreBias", "4");
        scenario.change("leak.scoreBias", "400");
        assertThat(scenario.rules()).containsEntry("leak.scoreBias", "400");
        assertThat(scenario.rulesAsWritten()).containsEntry("leak.scoreBias", "4");
        LiveRun after = new LiveRun(scenario);
        while (after.play()) {
            // to the end
        }
        scenario.reset();
        assertThat(scenario.rules()).containsEntry("leak.scoreBias", "4");
        int member = 33;
        assertThat(after.moment().operators().stake.toLongExact(member))
                .isLessThan(before.moment().operators().stake.toLongExact(member));
    }

    @Test
    void whatTheSweepSetsCanBeChangedToo() throws IOException {
        Path file = folder.resolve("swept.yaml");
        Files.writeString(file, SCENARIO + "sweep: {\"attacks[0].lasts\": [20 epochs, 10 epochs]}\n");
        scenario = new LiveScenario(file.toString());
        assertThat(scenario.rules()).containsEntry("attacks[0].lasts", "20 epochs");
        assertThat(new LiveScenario(folder.resolve("watched.yaml").toString()).rules())
                .doesNotContainKey("attacks[0].lasts");
        scenario.change("attacks[0].lasts", "30 epochs");
        assertThat(scenario.experiment()
                        .scenarios()
                        .get(0)
                        .points()
                        .get(0)
                        .tree()
                        .flatten())
                .containsEntry("attacks[0].lasts", "30 epochs");
        assertThatThrownBy(() -> scenario.change("attacks[0].lasts", "long")).isInstanceOf(UserMistake.class);
        scenario.reset();
        assertThat(scenario.rules()).containsEntry("attacks[0].lasts", "20 epochs");
    }
}
