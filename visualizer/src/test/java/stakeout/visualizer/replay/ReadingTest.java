package stakeout.visualizer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stakeout.results.recording.RecordingException;

/** Whoever waits gets what was read; whoever must not wait is told when it is there. */
class ReadingTest {
    private final Reading reading = new Reading();
    private final AtomicInteger reads = new AtomicInteger();

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itIsReadOnceWhenItIsFirstAskedFor() {
        Awaited<Integer> value = reading.later(() -> Optional.of(reads.incrementAndGet()));
        assertThat(reads).hasValue(0);
        assertThat(value.get()).contains(1);
        assertThat(value.get()).contains(1);
        assertThat(reading.isGoingOn()).isFalse();
    }

    @Test
    void inTheBackgroundItIsAbsentUntilTheNewsOfIt() {
        CountDownLatch mayRead = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        reading.inBackground(told::countDown);
        Awaited<Integer> value = reading.later(() -> {
            await(mayRead);
            return Optional.of(reads.incrementAndGet());
        });
        assertThat(value.get()).isEmpty();
        assertThat(value.get()).isEmpty();
        assertThat(reading.isGoingOn()).isTrue();
        mayRead.countDown();
        await(told);
        assertThat(value.get()).contains(1);
        assertThat(reading.isGoingOn()).isFalse();
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        CountDownLatch told = new CountDownLatch(1);
        reading.inBackground(told::countDown);
        Awaited<Integer> value = reading.later(() -> {
            throw new RecordingException("the file is gone");
        });
        assertThat(value.get()).isEmpty();
        await(told);
        assertThat(reading.trouble()).contains("the file is gone");
    }

    @Test
    void whatWasOpenedIsLetGoOfOnlyAfterTheReadingFromIt() {
        CountDownLatch mayRead = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        reading.inBackground(() -> {});
        AtomicInteger readsAtTheEnd = new AtomicInteger();
        reading.later(() -> {
                    begun.countDown();
                    await(mayRead);
                    return Optional.of(reads.incrementAndGet());
                })
                .get();
        await(begun);
        reading.close(() -> {
            readsAtTheEnd.set(reads.get());
            letGo.countDown();
        });
        assertThat(letGo.getCount()).isEqualTo(1);
        mayRead.countDown();
        await(letGo);
        assertThat(readsAtTheEnd).hasValue(1);
    }
}
