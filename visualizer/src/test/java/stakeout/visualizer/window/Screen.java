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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import stakeout.visualizer.theme.Theme;

/**
 * The screen and its mouse, for tests with real windows; only where they may be taken: {@code -Dstakeout.robot=true}. After each test
 * all windows are closed, and nothing may have been thrown on any thread.
 */
final class Screen implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
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
        }
        for (Window window : Window.getWindows()) {
            SwingUtilities.invokeAndWait(window::dispose);
        }
        assertThat(uncaught).isEmpty();
    }

    /** @param runs where it looks for recordings */
    Theatre theatre(Path runs) {
        theatre = new Theatre(Theme.LIGHT, runs);
        return theatre;
    }

    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    static void until(String what, BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 1200 && !holds.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(holds.getAsBoolean()).as(what).isTrue();
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

    static Component shown(String name) throws InterruptedException {
        until(name + " is shown", () -> find(name).isPresent());
        return find(name).orElseThrow();
    }

    void click(Component component, int x, int y) {
        Point corner = component.getLocationOnScreen();
        robot.mouseMove(corner.x + x, corner.y + y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    void click(String name) throws InterruptedException {
        Component component = shown(name);
        click(component, component.getWidth() / 2, component.getHeight() / 2);
    }

    void waitForIdle() {
        robot.waitForIdle();
    }

    /** The window that was opened, its console out of the mouse's way. */
    WatchWindow opened() throws Exception {
        shown("watch");
        WatchWindow window = onEventThread(() -> theatre.windows().get(0));
        robot.waitForIdle();
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

    static long step(WatchWindow window) {
        return ((WatchState) window.state).now().step();
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
        String text = dialog().orElseThrow();
        for (Window window : Window.getWindows()) {
            if (window instanceof JDialog && window.isShowing()) {
                onEventThread(() -> {
                    window.dispose();
                    return window;
                });
            }
        }
        return text;
    }
}
