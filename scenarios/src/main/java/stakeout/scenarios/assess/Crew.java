package stakeout.scenarios.assess;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stakeout.scenarios.run.Progress;

/** Threads that play without recording. What they bring back stands in the order of the work, whoever was first. */
final class Crew implements AutoCloseable {
    private final ExecutorService pool;

    /** @param threads at least 1 */
    Crew(int threads) {
        pool = Executors.newFixedThreadPool(threads, Crew::worker);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "stakeout-assess");
        thread.setDaemon(true);
        return thread;
    }

    /** The outcomes of all pieces; the first that failed is thrown. */
    <T> ImmutableList<T> all(List<Callable<T>> work, Progress progress) {
        List<Future<T>> running = new ArrayList<>();
        progress.begin(work.size(), 0);
        for (Callable<T> each : work) {
            running.add(pool.submit(() -> counted(each, progress)));
        }
        return running.stream().map(Crew::get).collect(ImmutableList.toImmutableList());
    }

    private static <T> T counted(Callable<T> work, Progress progress) throws Exception {
        try {
            return work.call();
        } finally {
            synchronized (progress) {
                progress.finished("play");
            }
        }
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
