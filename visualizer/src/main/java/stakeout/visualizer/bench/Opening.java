package stakeout.visualizer.bench;

import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import stakeout.visualizer.Main;
import stakeout.visualizer.theme.Theme;

/**
 * From the start of Java until the first picture of a recording is on the screen, as {@code stakeout gui RECORDING} shows it. Java's
 * management is asked afterwards: it loads hundreds of classes, which the program itself does not.
 */
final class Opening {
    private static final long PATIENCE_SECONDS = 60;

    private Opening() {}

    static void time(String recording) throws Exception {
        long[] firstWindow = new long[1];
        Thread commandLine = new Thread(() -> Main.execute("gui", recording), "main of the program");
        commandLine.start();
        commandLine.join();
        Robot robot = new Robot();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isBegun(robot) && System.nanoTime() < end) {
            if (firstWindow[0] == 0 && isAnyShowing()) {
                firstWindow[0] = System.currentTimeMillis();
            }
            // seldom enough not to be what takes the time
            TimeUnit.MILLISECONDS.sleep(10);
        }
        // what has begun to be painted is painted
        EventQueue.invokeAndWait(() -> {});
        long now = System.currentTimeMillis();
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
                now - firstWindow[0],
                cpu);
        System.exit(0);
    }

    private static boolean isAnyShowing() {
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the picture's paper is on the screen, at the margin on the left. */
    private static boolean isBegun(Robot robot) {
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && "watch".equals(window.getName())) {
                Point corner = window.getLocationOnScreen();
                return robot.getPixelColor(corner.x + 6, corner.y + window.getHeight() / 2)
                        .equals(Theme.LIGHT.paper());
            }
        }
        return false;
    }
}
