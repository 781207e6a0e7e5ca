package stakeout.scenarios.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The vector files among the test resources. */
public final class ShippedVectors {
    private ShippedVectors() {}

    /** The folder with a folder a protocol. */
    public static Path folder() {
        try {
            return Path.of(ShippedVectors.class
                            .getResource("/vectors/README.md")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All files, by name. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All cases of a protocol. */
    public static List<VectorCase> cases(String protocol) {
        return files().stream()
                .filter(file -> file.getParent().endsWith(protocol))
                .flatMap(file -> VectorReader.read(file).stream())
                .toList();
    }
}
