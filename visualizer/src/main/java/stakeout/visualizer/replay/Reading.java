package stakeout.visualizer.replay;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import stakeout.results.recording.RecordingException;

/**
 * Reads of a run what takes long, one after the other: whoever asks waits for it, as a command does, or is told when it is there, as
 * a window must be, which would stand still meanwhile.
 */
final class Reading {
    private final AtomicInteger pending = new AtomicInteger();
    private Optional<ExecutorService> thread = Optional.empty();
    private volatile Runnable news = () -> {};
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean closed;

    /** Reads on a thread of its own from now on, and tells on that thread whenever something has been read. */
    void inBackground(Runnable whenRead) {
        news = whenRead;
        if (thread.isEmpty()) {
            thread = Optional.of(Executors.newSingleThreadExecutor(task -> {
                Thread reader = new Thread(task, "reading");
                reader.setDaemon(true);
                return reader;
            }));
        }
    }

    <T> Awaited<T> later(Supplier<Optional<T>> source) {
        return new Awaited<>(this, source);
    }

    /** Has something read. */
    void read(Runnable task) {
        if (thread.isEmpty()) {
            task.run();
            return;
        }
        pending.incrementAndGet();
        thread.get().execute(() -> {
            try {
                if (!closed) {
                    task.run();
                }
            } catch (RecordingException e) {
                trouble = closed ? Optional.empty() : Optional.of(e.getMessage());
            } finally {
                pending.decrementAndGet();
                if (!closed) {
                    news.run();
                }
            }
        });
    }

    /** Whether something asked for is not there yet. */
    boolean isGoingOn() {
        return pending.get() > 0;
    }

    /** Why something asked for will never be there. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Reads no more, and lets go of what was opened once nothing is being read from it. */
    void close(Runnable letGo) {
        closed = true;
        if (thread.isEmpty()) {
            letGo.run();
        } else if (!thread.get().isShutdown()) {
            thread.get().execute(letGo);
            thread.get().shutdown();
        }
    }
}
