package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.results.recording.RecordingException;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.render.Chosen;

/** What comes upon a run while it is played. */
class WatchStateTest {
    @Test
    void aRecordingTakenAwayEndsThePlayAndIsToldOnTheEventThread(@TempDir Path folder) throws Exception {
        Path recording = Recorded.record(Recorded.STALL.replace("until: 700", "until: 20"), folder);
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> told.complete(thrown));
        Reel reel = new ReplayReel(Chosen.openUnhashed(recording.toString(), Optional.empty()));
        try {
            WatchState state = new WatchState(reel);
            state.start();
            takeFramesAway(recording);
            assertThat(playedSteps(state)).isLessThan(20);
            assertThat(told.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("changed or taken away");
        } finally {
            reel.close();
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static void takeFramesAway(Path recording) throws IOException {
        Files.delete(recording.resolve("runs/small-stall/p0000-r0000/frames.parquet"));
    }

    /** Plays as MASON does: step by step until nothing is scheduled any more. */
    private static int playedSteps(WatchState state) {
        int steps = 0;
        while (steps < 1_000 && state.schedule.step(state)) {
            steps++;
        }
        return steps;
    }
}
