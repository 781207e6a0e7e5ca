package stakeout.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlainProgressTest {
    @Test
    void aLongRunIsNotSilent() throws InterruptedException {
        CountDownLatch lines = new CountDownLatch(2);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text) {
            @Override
            public void println(String line) {
                super.println(line);
                lines.countDown();
            }
        };
        try (PlainProgress progress = new PlainProgress(out, "runs", TimeUnit.MILLISECONDS.toNanos(1))) {
            progress.begin(3, 1);
            assertThat(lines.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(text.toString().lines().toList().subList(0, 2))
                .containsExactly("1 of 3 runs were finished before.", "1 of 3 runs, going on for 0 s");
    }
}
