package stakeout.model.planted;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Works in more than one thread in the model on purpose. */
public class Threads {
    void thread() {
        new Thread(() -> {}).start();
    }

    Object threadLocal() {
        return new ThreadLocal<String>();
    }

    Object executor() {
        return Executors.newCachedThreadPool();
    }

    long atomic(AtomicLong sum) {
        return sum.incrementAndGet();
    }

    int parallelRange() {
        return IntStream.range(0, 9).parallel().sum();
    }

    long parallelList(List<String> list) {
        return list.parallelStream().count();
    }

    void parallelSort(long[] stakes) {
        Arrays.parallelSort(stakes);
    }
}
