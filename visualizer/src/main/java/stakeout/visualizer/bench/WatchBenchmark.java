package stakeout.visualizer.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stakeout.visualizer.render.Chosen;
import stakeout.visualizer.replay.Replay;

/**
 * Opens a recording and moves it about, by the wall and by the thread's own time: {@code mvn -q compile exec:exec@bench-watch
 * -Dargs="RECORDING"}. With {@code --window} in front, the window itself is opened, once; with {@code --chosen} alone, the first recording
 * in {@code runs/} is, from the chooser: see {@link Opening}.
 */
public final class WatchBenchmark {
    private static final int OPENINGS = 7;
    private static final int SEEKS = 200;
    private static final int SUMS = 30;

    private WatchBenchmark() {}

    public static void main(String[] args) throws Exception {
        boolean isWindow = args.length == 2 && args[0].equals("--window");
        if (!isWindow && args.length != 1) {
            System.err.println("Usage: WatchBenchmark [--window] RECORDING | --chosen");
            System.exit(2);
        }
        if (isWindow) {
            Opening.time(args[1]);
        } else if (args[0].equals("--chosen")) {
            Opening.timeChosen();
        } else {
            time(args[0]);
        }
    }

    private static void time(String recording) {
        Timed first = new Timed();
        first.run(() -> Chosen.open(recording, Optional.empty()).close());
        System.out.println("                                 wall, ms: median   99 %   own time, ms: median   99 %");
        first.print("open, the first in a JVM");
        Timed openings = new Timed();
        for (int i = 0; i < OPENINGS; i++) {
            openings.run(() -> Chosen.open(recording, Optional.empty()).close());
        }
        openings.print("open again");
        try (Replay replay = Chosen.open(recording, Optional.empty())) {
            Timed seeks = new Timed();
            for (int i = 0; i < SEEKS; i++) {
                long step = scattered(i, replay.steps());
                seeks.run(() -> replay.seek(step));
            }
            seeks.print("seek far away");
            Timed steps = new Timed();
            for (int i = 0; i < SEEKS && replay.step() + 1 < replay.steps(); i++) {
                steps.run(() -> replay.seek(replay.step() + 1));
            }
            steps.print("one step on");
            new Timed().run(replay::purse);
            Timed sums = new Timed();
            for (int i = 0; i < SUMS; i++) {
                replay.seek(scattered(i, replay.steps()));
                sums.run(replay::purse);
            }
            sums.print("all postings until a step");
        }
    }

    /** Steps all over the run, each far from the one before: multiples of the golden ratio. */
    private static long scattered(int i, long steps) {
        return (long) ((i + 1) * 0.6180339887498949 % 1 * steps);
    }

    /** Times of one thing done again and again. */
    private static final class Timed {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final List<Long> wallNanos = new ArrayList<>();
        private final List<Long> ownNanos = new ArrayList<>();

        void run(Runnable work) {
            long wall = System.nanoTime();
            long own = THREADS.getCurrentThreadCpuTime();
            work.run();
            ownNanos.add(THREADS.getCurrentThreadCpuTime() - own);
            wallNanos.add(System.nanoTime() - wall);
        }

        void print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %17.1f %8.1f %20.1f %8.1f%n",
                    what,
                    quantile(wallNanos, 0.5),
                    quantile(wallNanos, 0.99),
                    quantile(ownNanos, 0.5),
                    quantile(ownNanos, 0.99));
        }

        /** In ms: the smallest that at least so large a part does not exceed. */
        private static double quantile(List<Long> nanos, double share) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
        }
    }
}
