package stakeout.scenarios.run;

import java.io.Console;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar with the time left: for terminals only, since it writes carriage returns. */
public final class BarProgress implements Progress {
    private static final int MILLIS_BETWEEN_UPDATES = 200;

    private final String title;
    private final String unit;
    private ProgressBar bar;

    public BarProgress(String title) {
        this(title, "runs");
    }

    /** @param unit what is counted, in the plural */
    public BarProgress(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Whether standard error is, as far as one can know, a terminal. */
    @SuppressWarnings("SystemConsoleNull") // both ways of the JDK are asked
    public static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there is a console even where all is redirected.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public void begin(int runs, int finishedBefore) {
        bar = new ProgressBarBuilder()
                .setTaskName(title)
                .setInitialMax(runs)
                .startsFrom(finishedBefore, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                .setUnit(" " + unit, 1)
                .build();
    }

    @Override
    public void finished(String run) {
        bar.step();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
