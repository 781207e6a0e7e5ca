package stakeout.scenarios.run;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Progress as plain lines, for logs and pipes: about one in five seconds while runs end, and one in half a minute while none does.
 */
public final class PlainProgress implements Progress {
    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;
    private static final long QUIET_SECONDS = 30;

    private final PrintWriter out;
    private final String unit;
    private final long quietNanos;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(PlainProgress::watcher);

    private ScheduledFuture<?> looking;
    private int runs;
    private int before;
    private int done;
    private long startNanos;
    private long lastNanos;

    public PlainProgress(PrintWriter out) {
        this(out, "runs");
    }

    /** @param unit what is counted, in the plural */
    public PlainProgress(PrintWriter out, String unit) {
        this(out, unit, TimeUnit.SECONDS.toNanos(QUIET_SECONDS));
    }

    /** @param quietNanos after how long without a line one is printed though none has ended */
    PlainProgress(PrintWriter out, String unit, long quietNanos) {
        this.out = out;
        this.unit = unit;
        this.quietNanos = quietNanos;
    }

    private static Thread watcher(Runnable work) {
        Thread thread = new Thread(work, "stakeout-progress");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void begin(int all, int finishedBefore) {
        runs = all;
        before = finishedBefore;
        done = finishedBefore;
        startNanos = System.nanoTime();
        lastNanos = startNanos;
        if (before > 0) {
            say(before + " of " + runs + " " + unit + " were finished before.");
        }
        looking = clock.scheduleAtFixedRate(this::look, quietNanos, quietNanos, TimeUnit.NANOSECONDS);
    }

    private synchronized void look() {
        long now = System.nanoTime();
        if (done < runs && now - lastNanos >= quietNanos) {
            lastNanos = now;
            say(done + " of " + runs + " " + unit + ", going on for " + Left.words((now - startNanos) / 1e9));
        }
    }

    @Override
    public synchronized void finished(String run) {
        done++;
        long now = System.nanoTime();
        if (now - lastNanos >= NANOS_BETWEEN_LINES && done < runs) {
            lastNanos = now;
            double seconds = (now - startNanos) / 1e9;
            double left = seconds / (done - before) * (runs - done);
            say(done + " of " + runs + " " + unit + ", about " + Left.words(left) + " left");
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        clock.shutdownNow();
        synchronized (this) {
            out.flush();
        }
    }
}
