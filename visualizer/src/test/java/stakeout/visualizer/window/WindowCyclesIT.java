package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.visualizer.window.Screen.onEventThread;
import static stakeout.visualizer.window.Screen.until;

import java.awt.Window;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.replay.Replay;
import stakeout.visualizer.theme.Theme;

/** Windows that were closed leave nothing behind. */
class WindowCyclesIT {
    @RegisterExtension
    static final Screen SCREEN = new Screen();

    @TempDir
    static Path folder;

    /** A reel without files. */
    private static final class ScriptedReel implements Reel {
        private final ScriptedMoment moment = new ScriptedMoment();
        private static int closed;

        @Override
        public Moment moment() {
            return moment;
        }

        @Override
        public boolean advance() {
            moment.step++;
            return moment.step < 99;
        }

        @Override
        public void seek(long step) {
            moment.step = step;
        }

        @Override
        public Optional<Long> stepOf(long period) {
            return Optional.empty();
        }

        @Override
        public void restart() {
            moment.step = 0;
        }

        @Override
        public Optional<LiveScenario> rules() {
            return Optional.empty();
        }

        @Override
        public Optional<Replay> recording() {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void aHundredWindowsOpenedAndClosedLeaveNoWindowNoThreadAndNoOpenReel() throws Exception {
        List<WeakReference<Reel>> reels = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            WatchWindow window = onEventThread(() -> {
                ScriptedReel reel = new ScriptedReel();
                reels.add(new WeakReference<>(reel));
                WatchWindow made = new WatchWindow(reel, "cycle", Theme.LIGHT, folder, theme -> {}, () -> {});
                made.open(Theatre.screen());
                return made;
            });
            onEventThread(() -> {
                window.playOrPause();
                return window;
            });
            onEventThread(() -> {
                window.close();
                return window;
            });
        }
        SCREEN.waitForIdle();
        assertThat(ScriptedReel.closed).isEqualTo(100);
        assertThat(java.util.Arrays.stream(Window.getWindows()).filter(Window::isDisplayable))
                .isEmpty();
        assertThat(Thread.getAllStackTraces().values().stream()
                        .flatMap(java.util.Arrays::stream)
                        .filter(frame -> frame.getClassName().startsWith("sim.display.Console")))
                .as("threads left playing")
                .isEmpty();
        until("no more than a few reels are still held", () -> {
            System.gc();
            return reels.stream().filter(reel -> reel.get() != null).count() <= 5;
        });
    }
}
