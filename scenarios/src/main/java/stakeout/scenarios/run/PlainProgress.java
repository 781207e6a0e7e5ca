package stakeout.scenarios.run;

import java.io.PrintWriter;
import java.util.Locale;

/** Progress as plain lines, about one in five seconds: for logs and pipes. */
public final class PlainProgress implements Progress {
    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    private final PrintWriter out;
    private final String unit;
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
        this.out = out;
        this.unit = unit;
    }

    @Override
    public void begin(int all, int finishedBefore) {
        runs = all;
        before = finishedBefore;
        done = finishedBefore;
        startNanos = System.nanoTime();
        lastNanos = startNanos;
        if (before > 0) {
            out.println(before + " of " + runs + " " + unit + " were finished before.");
            out.flush();
        }
    }

    @Override
    public void finished(String run) {
        done++;
        long now = System.nanoTime();
        if (now - lastNanos >= NANOS_BETWEEN_LINES && done < runs) {
            lastNanos = now;
            double seconds = (now - startNanos) / 1e9;
            double left = seconds / (done - before) * (runs - done);
            out.println(String.format(Locale.ROOT, "%d of %d %s, about %.0f s left", done, runs, unit, left));
            out.flush();
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
