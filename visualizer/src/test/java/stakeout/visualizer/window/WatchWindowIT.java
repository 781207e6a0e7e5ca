package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stakeout.visualizer.Recorded;
import stakeout.visualizer.live.LiveScenario;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.replay.Replay;
import stakeout.visualizer.scene.operators.OperatorsScene;
import stakeout.visualizer.theme.Theme;

/** Real windows, driven by a robot's mouse; only where the screen may be taken: {@code -Dstakeout.robot=true}. */
class WatchWindowIT {
    private static final List<Throwable> UNCAUGHT = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static Path recording;
    private static Robot robot;
    private Theatre theatre;

    @BeforeAll
    static void takeTheScreen() throws IOException, AWTException {
        boolean mayBeTaken = Boolean.getBoolean("stakeout.robot");
        if (!mayBeTaken) {
            System.out.println(
                    "WatchWindowIT skipped: the robot takes the mouse; ask for it with -Dstakeout.robot=true,"
                            + " best under xvfb-run -a -s '-screen 0 1400x1000x24'.");
        }
        assumeTrue(mayBeTaken);
        assertThat(GraphicsEnvironment.isHeadless())
                .as("no display, though the robot is asked for")
                .isFalse();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> UNCAUGHT.add(thrown));
        recording = Recorded.record(Recorded.STALL, folder);
        robot = new Robot();
        robot.setAutoDelay(20);
    }

    @AfterAll
    static void giveItBack() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @AfterEach
    void nothingWasThrownAndAllIsClosed() throws Exception {
        if (theatre != null) {
            onEventThread(() -> {
                theatre.close();
                return theatre;
            });
        }
        for (Window window : Window.getWindows()) {
            SwingUtilities.invokeAndWait(window::dispose);
        }
        assertThat(UNCAUGHT).isEmpty();
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private static void until(String what, BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 1200 && !holds.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(holds.getAsBoolean()).as(what).isTrue();
    }

    private static Optional<Component> find(String name) {
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                if (name.equals(window.getName())) {
                    return Optional.of(window);
                }
                Optional<Component> found = find(window, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Component> find(Container container, String name) {
        for (Component each : container.getComponents()) {
            if (name.equals(each.getName()) && each.isShowing()) {
                return Optional.of(each);
            }
            Optional<Component> within = each instanceof Container inner ? find(inner, name) : Optional.empty();
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private static Component shown(String name) throws InterruptedException {
        until(name + " is shown", () -> find(name).isPresent());
        return find(name).orElseThrow();
    }

    private static void click(Component component, int x, int y) {
        Point corner = component.getLocationOnScreen();
        robot.mouseMove(corner.x + x, corner.y + y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private static void click(String name) throws InterruptedException {
        Component component = shown(name);
        click(component, component.getWidth() / 2, component.getHeight() / 2);
    }

    private WatchWindow opened() throws Exception {
        shown("watch");
        WatchWindow window = onEventThread(() -> theatre.windows().get(0));
        robot.waitForIdle();
        // the console must not lie over what is clicked
        onEventThread(() -> {
            window.console().setLocation(900, 520);
            window.frame().setBounds(0, 0, 1400, 1000);
            window.frame().toFront();
            window.console().toBack();
            return window;
        });
        robot.waitForIdle();
        return window;
    }

    private static long step(WatchWindow window) {
        return ((WatchState) window.state).now().step();
    }

    private Theatre theatre() {
        theatre = new Theatre(Theme.LIGHT, folder);
        return theatre;
    }

    @Test
    void aRecordingIsPlayedPausedSteppedScrubbedAndInspected() throws Exception {
        SwingUtilities.invokeLater(() -> theatre().replay(recording.toString(), Optional.of("p0000-r0000")));
        WatchWindow window = opened();
        assertThat(step(window)).isZero();
        click("play");
        until("the run plays", () -> step(window) >= 5);
        click("play");
        until("it is paused", () -> !window.isPlaying());
        long paused = step(window);
        click("back");
        until("it stepped back", () -> step(window) == paused - 1);
        click("on");
        until("it stepped on", () -> step(window) == paused);
        click("previous-event");
        click("next-event");
        click("next-event");
        Component scrub = shown("scrub");
        click(scrub, ((ScrubBar) scrub).xOf(350), 16);
        until("it was scrubbed", () -> Math.abs(step(window) - 350) <= 1);
        JTextField epoch = (JTextField) shown("epoch");
        onEventThread(() -> {
            epoch.setText("1020");
            epoch.postActionEvent();
            return epoch;
        });
        assertThat(step(window)).isEqualTo(20);
        onEventThread(() -> {
            epoch.setText("99999999");
            epoch.postActionEvent();
            return epoch;
        });
        assertThat(((JLabel) shown("said")).getText()).contains("was not played");
        OperatorsScene scene = (OperatorsScene) onEventThread(() -> window.scene());
        Point2D member = scene.placeOf(33).orElseThrow();
        click(window.display().insideDisplay, (int) member.getX(), (int) member.getY());
        until("an inspector is open", () -> window.inspected().isPresent());
        assertThat(window.inspected().orElseThrow().facts()).containsEntry("Votes that arrived", "0.0 %");
        window.seekAndWait(500);
        until(
                "the inspector follows",
                () -> window.inspected()
                        .orElseThrow()
                        .facts()
                        .get("Votes that arrived")
                        .equals("100.0 %"));
        click("dark");
        assertThat(window.theme().dark()).isTrue();
        onEventThread(() -> {
            window.frame().setSize(1, 1);
            window.frame().setSize(40, 40);
            window.frame().setSize(1280, 720);
            return window;
        });
        robot.waitForIdle();
    }

    @Test
    void aScenarioIsPlayedLiveAndItsRulesChange() throws Exception {
        Recorded.experiment(Recorded.STALL.replace("until: 700", "until: 40"), folder);
        SwingUtilities.invokeLater(
                () -> theatre().live(folder.resolve("scenario.yaml").toString()));
        WatchWindow window = opened();
        click("play");
        until("it plays to its end", () -> step(window) == 39 && !window.isPlaying());
        click("back");
        until("it steps back", () -> step(window) == 38);
        LiveScenario scenario = window.rules().orElseThrow();
        onEventThread(() -> {
            scenario.change("leak.scoreBias", "400");
            window.renew(scenario);
            return scenario;
        });
        assertThat(step(window)).isZero();
        click("play");
        until("the changed run plays to its end", () -> step(window) == 39 && !window.isPlaying());
    }

    @Test
    void theChooserOpensWhatIsChosen() throws Exception {
        onEventThread(() -> {
            theatre().choose();
            return theatre;
        });
        shown("chooser");
        assertThat(find("recordings")).isPresent();
        click("open");
        assertThat(opened().frame().getTitle()).contains("small-stall");
    }

    @Test
    void whatCannotBeOpenedSaysWhyInADialog() throws Exception {
        SwingUtilities.invokeLater(
                () -> theatre().replay(folder.resolve("nowhere").toString(), Optional.empty()));
        until("a dialog is open", WatchWindowIT::aDialogIsOpen);
        closeDialogs();
        shown("chooser");
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filmsAndPicturesAreSavedWhileTheWindowStaysWhereItIs() throws Exception {
        SwingUtilities.invokeLater(() -> theatre().replay(recording.toString(), Optional.empty()));
        WatchWindow window = opened();
        window.seekAndWait(100);
        SaveDialog save = onEventThread(() -> window.save());
        onEventThread(() -> {
            save.save(SaveDialog.Kind.PICTURE, "", folder.resolve("now"));
            save.save(SaveDialog.Kind.FILM, "1008..1013", folder.resolve("film"));
            save.save(SaveDialog.Kind.FRAMES, "1008..1010", folder.resolve("frames"));
            return save;
        });
        until("the picture is there", () -> size(folder.resolve("now.png")) > 1000);
        until("the film is there", () -> size(folder.resolve("film.gif")) > 1000);
        until("the frames are there", () -> size(folder.resolve("frames/operators-1010.png")) > 1000);
        assertThat(step(window)).isEqualTo(100);
        onEventThread(() -> {
            save.save(SaveDialog.Kind.FILM, "5..9", folder.resolve("never"));
            return save;
        });
        until("a dialog says what is wrong", WatchWindowIT::aDialogIsOpen);
        closeDialogs();
        assertThat(folder.resolve("never.gif")).doesNotExist();
    }

    @Test
    void anotherRunIsPutBesideAndBothMoveTogether() throws Exception {
        SwingUtilities.invokeLater(() -> theatre().replay(recording.toString(), Optional.empty()));
        WatchWindow window = opened();
        onEventThread(() -> {
            new BesideDialog(window.tools(), window, window.reel())
                    .put(recording, Optional.of("small-stall/p0000-r0000-twin"));
            return window;
        });
        until("both are shown", () -> window.scene().name().equals("compare"));
        window.seekAndWait(321);
        Moment other =
                onEventThread(() -> ((WatchState) window.state).now().beside().orElseThrow());
        assertThat(other.run().name()).endsWith("-twin");
        assertThat(other.step()).isEqualTo(321);
    }

    private static boolean aDialogIsOpen() {
        return java.util.Arrays.stream(Window.getWindows())
                .anyMatch(window -> window.isShowing() && window instanceof javax.swing.JDialog);
    }

    private static void closeDialogs() {
        for (Window window : Window.getWindows()) {
            if (window instanceof javax.swing.JDialog && window.isShowing()) {
                SwingUtilities.invokeLater(window::dispose);
            }
        }
    }

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
                WatchWindow made = new WatchWindow(reel, "cycle", Theme.LIGHT, folder, () -> {});
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
        robot.waitForIdle();
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

    @Test
    void factsOfAnInspectorAreATable() throws Exception {
        SwingUtilities.invokeLater(() -> theatre().replay(recording.toString(), Optional.empty()));
        WatchWindow window = opened();
        OperatorsScene scene = (OperatorsScene) onEventThread(() -> window.scene());
        Point2D place = scene.placeOf(3).orElseThrow();
        click(window.display().insideDisplay, (int) place.getX(), (int) place.getY());
        until("an inspector is open", () -> window.inspected().isPresent());
        onEventThread(() -> {
            window.console().toFront();
            return window;
        });
        JTable facts = (JTable) shown("facts");
        assertThat(facts.getRowCount())
                .isEqualTo(window.inspected().orElseThrow().facts().size());
        assertThat(facts.getValueAt(0, 1)).isEqualTo("home");
    }
}
