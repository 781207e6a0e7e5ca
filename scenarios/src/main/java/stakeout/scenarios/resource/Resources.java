package stakeout.scenarios.resource;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** YAML files on the class path, by folder and name (without {@code .yaml}). */
public final class Resources {
    private static final String YAML = ".yaml";

    private Resources() {}

    /** The names in a folder, sorted. */
    public static ImmutableList<String> names(String folder) {
        URL url = Resources.class.getResource("/" + folder);
        if (url == null) {
            return ImmutableList.of();
        }
        try {
            URI place = url.toURI();
            if (!place.getScheme().equals("jar")) {
                return list(Path.of(place));
            }
            synchronized (Resources.class) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    return list(jar.getPath("/" + folder));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImmutableList<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(YAML))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** The text of a file that is there. */
    public static String text(String folder, String name) {
        String path = "/" + folder + "/" + name + YAML;
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
