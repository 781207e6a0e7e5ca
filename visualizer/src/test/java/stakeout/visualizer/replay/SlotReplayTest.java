package stakeout.visualizer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.agents.StakingSimulation;
import stakeout.model.observe.Observer;
import stakeout.model.observe.SlotFacts;
import stakeout.model.slot.SlotLog.Fate;
import stakeout.results.recording.RunId;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.live.LiveRun;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.moment.LostSlots;
import stakeout.visualizer.moment.Slots;
import stakeout.visualizer.moment.Slots.Slot;

/** A run played slot by slot shows of each slot what became of it, recorded and live. */
class SlotReplayTest {
    private static final String SCENARIO = """
            scenario: small-reorg
            question: Who leaves out whose blocks?
            protocol: {extends: ethereum@electra, forkChoice: {proposerBoost: 0}}
            masterSeed: 7
            replications: 1
            until: 24 epochs
            periodsPerStep: 2
            population:
              - {name: home,   validators: 420, stake: 2048 ETH, operators: 20, strategy: honest}
              - {name: cartel, validators: 180, stake: 2048 ETH, operators: 3}
            attacks: [{type: ex-ante-reorg, by: cartel, start: 4 epochs, lasts: 12 epochs}]
            """;
    private static final RunId RUN = new RunId("small-reorg", 0, 0, false);

    @TempDir
    static Path folder;

    private static Path recording;
    /** The periods played slot by slot, as the run told of them. */
    private static final List<Slots> TOLD = new ArrayList<>();

    @BeforeAll
    static void playAndRecord() throws IOException {
        recording = Recorded.record(SCENARIO, folder);
        StakingSimulation.run(Recorded.world(Recorded.experiment(SCENARIO, folder), 0), new Observer() {
            @Override
            public void slots(SlotFacts facts) {
                List<Slot> made = new ArrayList<>();
                for (int slot = 0; slot < facts.slots(); slot++) {
                    if (facts.fate(slot) != Fate.ABSENT) {
                        made.add(new Slot(
                                slot, facts.fate(slot), facts.proposer(slot), facts.culprit(slot), facts.parent(slot)));
                    }
                }
                TOLD.add(new Slots(facts.period(), facts.slots(), ImmutableList.copyOf(made)));
            }
        });
    }

    private static Optional<Slots> told(long firstPeriod, long lastPeriod) {
        return TOLD.stream()
                .filter(slots -> slots.period() >= firstPeriod && slots.period() <= lastPeriod)
                .reduce(Slots::livelier);
    }

    @Test
    void aRecordingShowsTheSlotsThatWerePlayed() {
        assertThat(TOLD).hasSize(12);
        int leftOut = 0;
        try (Replay replay = Replay.open(recording, RUN)) {
            for (long step = 0; step < replay.steps(); step++) {
                replay.seek(step);
                Optional<Slots> told = told(replay.period() - 1, replay.period());
                assertThat(replay.slots()).as("step %s", step).isEqualTo(told);
                leftOut += told.map(Slots::leftOut).orElse(0);
            }
            assertThat(leftOut).as("without a boost blocks are left out").isPositive();
            assertThat(replay.lostSlots()).extracting(LostSlots::step).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(replay.lostSlots().stream().mapToLong(LostSlots::all).sum())
                    .isEqualTo(TOLD.stream().mapToLong(Slots::lost).sum());
        }
    }

    @Test
    void whatIsLeftOutStandsOnAnEarlierBlockAndAMemberDidIt() {
        for (Slots slots : TOLD) {
            for (Slot slot : slots.made()) {
                assertThat(slot.parent()).isLessThan(slot.slot());
                if (slot.isLeftOut() && slot.proposer() < 20) {
                    assertThat(slot.culprit()).as("%s", slot).isGreaterThanOrEqualTo(20);
                }
            }
        }
    }

    @Test
    void aLiveRunShowsTheSame() throws IOException {
        Recorded.experiment(SCENARIO, folder);
        LiveRun run =
                new LiveRun(new LiveScenario(folder.resolve("scenario.yaml").toString()));
        while (run.play()) {
            // to the end
        }
        try (Replay replay = Replay.open(recording, RUN)) {
            assertThat(run.moment().lostSlots()).isEqualTo(replay.lostSlots()).isNotEmpty();
            for (long step : new long[] {5, 0, 3, 11, 2}) {
                run.seek(step);
                replay.seek(step);
                assertThat(run.moment().slots()).isEqualTo(replay.slots());
            }
        }
    }
}
