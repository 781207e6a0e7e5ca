package stakeout.visualizer.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.results.recording.RunId;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.moment.Behaviour;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.WhyInWords;
import stakeout.visualizer.replay.Replay;

/** Who is bought or joins of itself is in the coalition at the same steps, does the same and says the same, live and recorded. */
class LiveCoalitionTest {
    private static final int OPERATORS = 50;
    private static final int FIRST_POOL = 32;

    /** With all pools each side of the network has 34 of 50, more than two thirds. */
    private static final String WORLD = """
            scenario: joined
            question: Who joins, and when?
            protocol: {extends: generic, exit: {type: delay, delay: 2 d}, slashing: {type: flat, share: 0.05}}
            masterSeed: 20261130
            replications: 1
            until: settled
            cap: 20 d
            population:
              - {name: home,  validators: 32, stake: 2_000_000 TOK, strategy: honest}
              - {name: pools, validators: 18, stake: 2_000_000 TOK, selfStake: 0.2}
            network: {partition: {halves: [home.first, home.second], bridged: [pools], from: 2 d, to: 3 d}}
            economy: {price: 1 USD, asOf: 2026-11-30, fallAfterAttack: 0.1, gain: 7e6 USD}
            """;

    private static final String BRIBERY = WORLD + """
            attacks:
              - type: bribery
                deed: {type: conflicting-finality, by: pools, start: 2 d}
                offer: {type: flat, perValidator: 90_000 USD}
                budget: 10e6 USD
                threshold: 0.349
            """;

    private static final String FORMING = WORLD + """
            attacks:
              - type: conflicting-finality
                start: 2 d
                by: {groups: [pools], forming: {type: best-response, threshold: 0.349}, split: equal}
            """;

    @TempDir
    Path folder;

    private void assertLiveIsAsRecorded(String scenario) throws IOException {
        Path recording = Recorded.record(scenario, folder);
        Path file = folder.resolve("live.yaml");
        Files.writeString(file, scenario);
        LiveRun run = new LiveRun(new LiveScenario(file.toString()));
        while (run.play()) {
            // to the end
        }
        Moment live = run.moment();
        try (Replay replay = Replay.open(recording, new RunId("joined", 0, 0, false))) {
            assertThat(live.steps()).isEqualTo(replay.steps());
            assertThat(live.happenings().all()).isEqualTo(replay.happenings().all());
            int joined = 0;
            for (long step = 0; step < replay.steps(); step++) {
                run.seek(step);
                replay.seek(step);
                for (int operator = 0; operator < OPERATORS; operator++) {
                    assertThat(live.isMember(operator))
                            .as("whether %s is a member in step %s", operator, step)
                            .isEqualTo(replay.isMember(operator));
                    joined += step == replay.steps() - 1 && live.isMember(operator) ? 1 : 0;
                }
                if (replay.lookedAt() == step && live.lookedAt() == step) {
                    assertSaysAndDoesTheSame(live, replay);
                }
            }
            assertThat(joined).as("who joined").isEqualTo(OPERATORS - FIRST_POOL);
        }
    }

    private static void assertSaysAndDoesTheSame(Moment live, Moment recorded) {
        for (int operator = 0; operator < OPERATORS; operator++) {
            assertThat(Behaviour.of(live, operator)).isEqualTo(Behaviour.of(recorded, operator));
        }
        for (int operator : new int[] {0, FIRST_POOL, OPERATORS - 1}) {
            assertThat(WhyInWords.of(live, live.why(operator).orElseThrow()))
                    .isEqualTo(WhyInWords.of(recorded, recorded.why(operator).orElseThrow()));
        }
    }

    @Test
    void theBribedAreInTheCoalitionWhenTheirRecordingSaysSo() throws IOException {
        assertLiveIsAsRecorded(BRIBERY);
    }

    @Test
    void whoJoinsOfItselfIsInTheCoalitionWhenTheRecordingSaysSo() throws IOException {
        assertLiveIsAsRecorded(FORMING);
    }

    @Test
    void beforeItsFirstStepALiveRunHasNothingToTell() throws IOException {
        Path file = folder.resolve("live.yaml");
        Files.writeString(file, BRIBERY);
        LiveRun run = new LiveRun(new LiveScenario(file.toString()));
        assertThat(run.moment().isBegun()).isFalse();
        assertThat(Behaviour.of(run.moment(), 0)).as("nobody has failed yet").isEqualTo(Behaviour.HONEST);
        run.play();
        assertThat(run.moment().isBegun()).isTrue();
    }

    @Test
    void whatIsToldAfterTheLastStepHappenedInIt() throws IOException {
        Path file = folder.resolve("live.yaml");
        Files.writeString(file, FORMING);
        LiveRun run = new LiveRun(new LiveScenario(file.toString()));
        while (run.play()) {
            // until all is settled
        }
        assertThat(run.moment().happenings().next(run.moment().steps() - 1, any -> true))
                .as("an event beyond the end, which no jump could reach")
                .isEmpty();
        assertThat(run.moment().happenings().at(run.moment().steps() - 1))
                .extracting(Happening::kind)
                .contains("settled");
    }
}
