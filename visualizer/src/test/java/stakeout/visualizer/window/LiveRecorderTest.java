package stakeout.visualizer.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each recording of a live run gets a folder of its own. */
class LiveRecorderTest {
    @TempDir
    Path runs;

    @Test
    void twoRecordingsAskedForAtOnceGoIntoTwoFolders() throws IOException {
        Files.createDirectory(runs.resolve("watched-1"));
        LiveRecorder recorder = new LiveRecorder(null, runs);
        assertThat(recorder.free("watched")).isEqualTo(runs.resolve("watched-2"));
        assertThat(recorder.free("watched"))
                .as("the first has not been made yet")
                .isEqualTo(runs.resolve("watched-3"));
    }
}
