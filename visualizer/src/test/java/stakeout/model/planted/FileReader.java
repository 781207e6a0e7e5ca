package stakeout.model.planted;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Touches files from the model on purpose. */
public class FileReader {
    boolean file(File file) {
        return file.exists();
    }

    Object stream() throws IOException {
        return new FileInputStream("stake.csv");
    }

    Path path() {
        return Path.of("stake.csv");
    }

    long channel(FileChannel channel) throws IOException {
        return channel.size();
    }
}
