package stakeout.visualizer.replay;

import java.util.function.LongFunction;

/** What a table says of one step, read when it is first asked for and kept until another step is. */
final class AtStep<T> {
    private final LongFunction<T> source;
    private long step = -1;
    private T value;

    AtStep(LongFunction<T> source) {
        this.source = source;
    }

    T get(long wanted) {
        if (wanted != step) {
            value = source.apply(wanted);
            step = wanted;
        }
        return value;
    }
}
