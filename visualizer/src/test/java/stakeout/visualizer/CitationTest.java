package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every source that code or protocol values cite as {@code [key]} stands in docs/sources.bib. */
class CitationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ENTRY = Pattern.compile("^@[a-z]+\\{([^,]+),", Pattern.MULTILINE);
    /** In comments and YAML; keys of one word are told from array indices by standing after the word Source. */
    private static final Pattern CITED =
            Pattern.compile("\\[([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\\](?!\\s*[=;,)])|[Ss]ources?: \\[([a-z0-9-]+)\\]");

    @Test
    void everyCitedKeyIsInTheBibliography() throws IOException {
        Set<String> known = keys(ENTRY, Files.readString(ROOT.resolve("docs/sources.bib")));
        Set<String> cited = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(CitationTest::isShipped).forEach(file -> cited.addAll(keys(CITED, read(file))));
        }
        assertThat(cited).contains("consensus-specs", "cosmos-sdk");
        cited.removeAll(known);
        assertThat(cited).as("cited, but not in docs/sources.bib").isEmpty();
    }

    private static boolean isShipped(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/main/")
                && !path.contains("/target/")
                && (path.endsWith(".java") || path.contains("/protocols/") && path.endsWith(".yaml"));
    }

    private static String read(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".java") ? comments(text) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String comments(String java) {
        StringBuilder comments = new StringBuilder();
        Matcher matcher =
                Pattern.compile("/\\*\\*.*?\\*/|//[^\n]*", Pattern.DOTALL).matcher(java);
        while (matcher.find()) {
            comments.append(matcher.group()).append('\n');
        }
        return comments.toString();
    }

    private static Set<String> keys(Pattern pattern, String text) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(matcher.groupCount()));
        }
        return keys;
    }
}
