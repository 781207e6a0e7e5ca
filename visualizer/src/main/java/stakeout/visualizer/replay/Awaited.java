package stakeout.visualizer.replay;

import java.util.Optional;
import java.util.function.Supplier;

/** A value of a {@link Reading}: read when it is first asked for, and absent until it is there. */
final class Awaited<T> {
    private final Reading reading;
    private final Supplier<Optional<T>> source;
    private boolean asked;
    private volatile boolean done;
    private volatile Optional<T> value = Optional.empty();

    Awaited(Reading reading, Supplier<Optional<T>> source) {
        this.reading = reading;
        this.source = source;
    }

    /** What is there by now; asks for it where nobody did. For the thread that a moment belongs to. */
    Optional<T> get() {
        if (!asked) {
            asked = true;
            reading.read(this::now);
        }
        return value;
    }

    /** Reads it at once if need be. For other values of the same reading, while they are read. */
    Optional<T> now() {
        if (!done) {
            value = source.get();
            done = true;
        }
        return value;
    }

    /** What was read, without a wish to read it. */
    Optional<T> ifRead() {
        return value;
    }
}
