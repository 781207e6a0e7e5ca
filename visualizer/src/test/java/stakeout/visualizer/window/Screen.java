package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.JDialog;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import stakeout.visualizer.scene.operators.OperatorsScene;
import stakeout.visualizer.theme.Theme;

/**
 * The screen and its mouse, for tests with real windows; only where they may be taken: {@code -Dstakeout.robot=true}. After each test
 * all windows are closed, and nothing may have been thrown on any thread.
 */
final class Screen implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** Threads that read recordings, by name. */
    private static final Set<String> READERS = Set.of("warm-up", "reading", "checking", "preview", "listing");

    private static final long PATIENCE_SECONDS = 60;
    private static final Rectangle PLACE = new Rectangle(0, 0, 1400, 1000);

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private Robot robot;
    private Theatre theatre;

    @Override
    public void beforeAll(ExtensionContext test) throws AWTException {
        boolean mayBeTaken = Boolean.getBoolean("stakeout.robot");
        if (!mayBeTaken) {
            System.out.println(test.getDisplayName()
                    + " skipped: the robot takes the mouse; ask for it with -Dstakeout.robot=true,"
                    + " best under xvfb-run -a -s '-screen 0 1400x1000x24'.");
        }
        assumeTrue(mayBeTaken);
        assertThat(GraphicsEnvironment.isHeadless())
                .as("no display, though the robot is asked for")
                .isFalse();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
        robot = new Robot();
        robot.setAutoDelay(20);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        if (theatre != null) {
            onEventThread(() -> {
                theatre.close();
                return theatre;
            });
            theatre = null;
        }
        // a dialog that was closed may still be answered by a window
        until("no window is left", () -> {
            Window[] left = displayable();
            Arrays.stream(left).forEach(Window::dispose);
            return left.length == 0;
        });
        endOfReaders();
        assertThat(uncaught).isEmpty();
    }

    private static Window[] displayable() {
        return Arrays.stream(Window.getWindows()).filter(Window::isDisplayable).toArray(Window[]::new);
    }

    /** The next test may change, or take away, what they read. */
    private static void endOfReaders() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (READERS.contains(thread.getName())) {
                thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        }
    }

    /** @param runs where it looks for recordings */
    Theatre theatre(Path runs) {
        theatre = new Theatre(Theme.LIGHT, runs);
        return theatre;
    }

    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until something holds; asked on the event thread, as all that Swing knows must be. */
    static void until(String what, BooleanSupplier holds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        boolean held = onEventThread(holds::getAsBoolean);
        while (!held && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
            held = onEventThread(holds::getAsBoolean);
        }
        assertThat(held).as(what).isTrue();
    }

    static Optional<Component> find(String name) {
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

    static Component shown(String name) throws Exception {
        until(name + " is shown", () -> find(name).isPresent());
        return onEventThread(() -> find(name).orElseThrow());
    }

    /** Clicks once the mouse is seen over the component: a window may be on its way there still, or another one above it. */
    void click(Component component, int x, int y) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!pointsAt(component, x, y)) {
            assertThat(System.nanoTime())
                    .as("the mouse gets at " + component.getName())
                    .isLessThan(end);
            onEventThread(() -> {
                SwingUtilities.getWindowAncestor(component).toFront();
                return component;
            });
            TimeUnit.MILLISECONDS.sleep(50);
        }
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private boolean pointsAt(Component component, int x, int y) throws Exception {
        robot.waitForIdle();
        Point corner = onEventThread(component::getLocationOnScreen);
        robot.mouseMove(corner.x + x, corner.y + y);
        robot.waitForIdle();
        return onEventThread(() -> new Point(x, y).equals(component.getMousePosition()));
    }

    void click(String name) throws Exception {
        Component component = shown(name);
        click(component, component.getWidth() / 2, component.getHeight() / 2);
    }

    /** Clicks an operator's disc in the scene Operators. */
    void clickOperator(WatchWindow window, int operator) throws Exception {
        Point2D place = onEventThread(() -> {
            // discs are laid out when they are painted, which Swing may put off
            paint(window);
            return ((OperatorsScene) window.scene()).placeOf(operator).orElseThrow();
        });
        click(window.display().insideDisplay, (int) place.getX(), (int) place.getY());
    }

    /** Paints the picture at once; on the event thread. */
    static void paint(WatchWindow window) {
        Component picture = window.display().insideDisplay;
        window.display().insideDisplay.paintImmediately(0, 0, picture.getWidth(), picture.getHeight());
    }

    void waitForIdle() {
        robot.waitForIdle();
    }

    /** The window that was opened, its console out of the mouse's way. */
    WatchWindow opened() throws Exception {
        shown("watch");
        WatchWindow window = onEventThread(() -> theatre.windows().get(0));
        until(
                "its console is shown, which comes after the picture",
                () -> window.console().isShowing());
        robot.waitForIdle();
        onEventThread(() -> {
            window.console().setLocation(900, 520);
            window.frame().setBounds(PLACE);
            window.frame().toFront();
            window.console().toBack();
            return window;
        });
        until("the window stands where it should and its picture fills it", () -> {
            Dimension room = window.display().display.getSize();
            return window.frame().getBounds().equals(PLACE)
                    && room.width > PLACE.width / 2
                    && room.equals(window.pictureSize());
        });
        return window;
    }

    static long step(WatchWindow window) {
        // while frames are saved the reel moves, and back again
        synchronized (window.reel()) {
            return window.reel().moment().step();
        }
    }

    /** What a dialog that is open says; empty where none is. */
    private static Optional<String> dialog() {
        return Arrays.stream(Window.getWindows())
                .filter(window -> window.isShowing() && window instanceof JDialog)
                .flatMap(window ->
                        Arrays.stream(((JDialog) window).getContentPane().getComponents()))
                .filter(JOptionPane.class::isInstance)
                .map(pane -> String.valueOf(((JOptionPane) pane).getMessage()))
                .findFirst();
    }

    /** Waits for a dialog, closes it and answers what it said. */
    static String toldByDialog() throws Exception {
        until("a dialog is open", () -> dialog().isPresent());
        return onEventThread(() -> {
            String text = dialog().orElseThrow();
            Arrays.stream(Window.getWindows())
                    .filter(window -> window instanceof JDialog && window.isShowing())
                    .forEach(Window::dispose);
            return text;
        });
    }
}
