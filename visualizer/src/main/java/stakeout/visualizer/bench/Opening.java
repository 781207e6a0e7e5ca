package stakeout.visualizer.bench;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import stakeout.visualizer.Main;
import stakeout.visualizer.theme.Theme;

/**
 * Until the first picture of a recording is on the screen: from the start of Java, as {@code stakeout gui RECORDING} shows it, or
 * from the click that chooses it. Java's management is asked afterwards: it loads hundreds of classes, which the program itself does not.
 */
final class Opening {
    private static final long PATIENCE_SECONDS = 60;

    private final Robot robot;

    private Opening(Robot robot) {
        this.robot = robot;
    }

    /** From the start of Java. */
    static void time(String recording) throws Exception {
        execute("gui", recording);
        Opening opening = new Opening(new Robot());
        opening.await(Opening::isAnyShowing);
        long firstWindow = System.currentTimeMillis();
        opening.await(opening::isBegun);
        long now = painted();
        long cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElseThrow();
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.printf(
                Locale.ROOT,
                "first picture %d ms after the start of Java, %d ms after the first window; %d ms of processor time%n",
                now - started,
                now - firstWindow,
                cpu);
        System.exit(0);
    }

    /** From the click on Open, with the first recording in {@code runs/} selected, once the chooser has nothing more to do. */
    static void timeChosen() throws Exception {
        execute("gui");
        Opening opening = new Opening(new Robot());
        opening.await(() -> shown("open").isPresent());
        opening.await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("warm-up")));
        opening.robot.waitForIdle();
        Component open = shown("open").orElseThrow();
        Point corner = open.getLocationOnScreen();
        opening.robot.mouseMove(corner.x + open.getWidth() / 2, corner.y + open.getHeight() / 2);
        opening.robot.waitForIdle();
        long clicked = System.currentTimeMillis();
        opening.robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        opening.robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        opening.await(opening::isBegun);
        System.out.printf(Locale.ROOT, "first picture %d ms after the click%n", painted() - clicked);
        System.exit(0);
    }

    private static void execute(String... args) throws InterruptedException {
        Thread commandLine = new Thread(() -> Main.execute(args), "main of the program");
        commandLine.start();
        commandLine.join();
    }

    /** Looks seldom enough not to be what takes the time. */
    private void await(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing to see within " + PATIENCE_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** What has begun to be painted is painted. */
    private static long painted() throws Exception {
        EventQueue.invokeAndWait(() -> {});
        return System.currentTimeMillis();
    }

    private static boolean isAnyShowing() {
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the picture's paper is on the screen, at the margin on the left, and its controls below: while it is read, all is paper. */
    private boolean isBegun() {
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && "watch".equals(window.getName())) {
                Point corner = window.getLocationOnScreen();
                return robot.getPixelColor(corner.x + 6, corner.y + window.getHeight() / 2)
                                .equals(Theme.LIGHT.paper())
                        && robot.getPixelColor(corner.x + 1, corner.y + window.getHeight() - 2)
                                .equals(Theme.LIGHT.panel());
            }
        }
        return false;
    }

    private static Optional<Component> shown(String name) {
        for (Window window : Window.getWindows()) {
            Optional<Component> found = window.isShowing() ? within(window, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Component> within(Container container, String name) {
        for (Component each : container.getComponents()) {
            if (name.equals(each.getName()) && each.isShowing()) {
                return Optional.of(each);
            }
            Optional<Component> found = each instanceof Container inner ? within(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
