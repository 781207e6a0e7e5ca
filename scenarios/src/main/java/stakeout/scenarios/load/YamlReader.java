package stakeout.scenarios.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * Reads YAML 1.2 as trees: one document, UTF-8, at most {@link #MAX_BYTES}, {@link #MAX_ALIASES} aliases and
 * {@link #MAX_DEPTH} levels; no tags and no merge keys, so nothing in a file can name a Java class.
 */
public final class YamlReader {
    /** Largest file, in bytes: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** Most aliases ({@code *name}) in a file. */
    public static final int MAX_ALIASES = 20;

    /** Most maps and lists within each other, aliases expanded. */
    public static final int MAX_DEPTH = 50;

    /** Most values in a file, aliases expanded. */
    public static final int MAX_VALUES = 200_000;

    /** Longest key, in characters. */
    public static final int MAX_KEY_LENGTH = 200;

    /** Longest line, in characters; the parser's time for a quoted text grows with the square of it. */
    public static final int MAX_LINE_LENGTH = 100_000;

    private static final String TOO_LARGE =
            "a file must be at most 1 MiB.\nMaybe a table of validators belongs in a CSV file of its own.";
    private static final Pattern CANNOT_START = Pattern.compile("found character ('.') that cannot start any token");

    private YamlReader() {}

    /**
     * Reads a file. What is wrong but does not end the reading (a duplicate key, say) is noted in {@code problems}.
     *
     * @throws UserMistake with all problems so far if the file cannot be read or is no YAML
     */
    public static YamlTree read(Path file, Problems problems) {
        return parse(file.toString(), text(file, problems), problems);
    }

    /**
     * Reads text as if it were the content of {@code file}.
     *
     * @throws UserMistake with all problems so far if it is no YAML
     */
    public static YamlTree parse(String file, String text, Problems problems) {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (bare.length() > MAX_BYTES) {
            throw problems.stop(Position.ofFile(file), TOO_LARGE);
        }
        checkCharacters(file, bare, problems);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_BYTES)
                .setParseComments(false)
                .build();
        TreeBuilder builder = new TreeBuilder(file, problems);
        try {
            for (Event event : new Parse(settings).parseString(bare)) {
                if (!builder.accept(event)) {
                    break;
                }
            }
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            throw problems.stop(position(file, mark), explain(e));
        } catch (YamlVersionException e) {
            throw problems.stop(Position.ofFile(file), "only YAML 1.2 is read.\nMaybe take out the line '%YAML'.");
        } catch (YamlEngineException e) {
            throw problems.stop(Position.ofFile(file), "this is not YAML: " + e.getMessage());
        }
        return builder.tree();
    }

    static Position position(String file, Mark mark) {
        return mark == null ? Position.ofFile(file) : new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String explain(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("\\t(TAB)")) {
            return "a tab cannot stand here.\nMaybe two spaces a level; tabs do not indent in YAML.";
        }
        Matcher cannotStart = CANNOT_START.matcher(problem);
        if (cannotStart.lookingAt()) {
            return "no value can begin with " + cannotStart.group(1) + ".\nMaybe put the text in quotes.";
        }
        if (problem.contains("mapping values are not allowed here")) {
            return "a second ': ' cannot stand in a line.\nMaybe put the text in quotes, or begin a new line.";
        }
        if (problem.endsWith("but got [")) {
            return "a key with brackets cannot stand bare between { and }.\n"
                    + "Maybe put it in quotes: {\"population[cartel].validators\": [1, 2]}.";
        }
        String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
        return "this is not YAML: " + problem + context + ".";
    }

    private static void checkCharacters(String file, String text, Problems problems) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean printable = (c >= 0x20 && c <= 0x7e)
                    || c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0xa0 && c <= 0xd7ff)
                    || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff)
                    || c >= 0x10000;
            if (!printable) {
                throw problems.stop(
                        new Position(file, line, column),
                        String.format(Locale.ROOT, "the character U+%04X cannot stand in YAML.", c));
            }
            i += Character.charCount(c);
            boolean breaks = c == '\n' || (c == '\r' && !(i < text.length() && text.charAt(i) == '\n'));
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
            if (column > MAX_LINE_LENGTH) {
                throw problems.stop(
                        new Position(file, line, column),
                        "a line must have at most " + MAX_LINE_LENGTH + " characters.");
            }
        }
    }

    private static String text(Path file, Problems problems) {
        Position whole = Position.ofFile(file.toString());
        if (Files.isDirectory(file)) {
            throw problems.stop(whole, "this is a folder, not a file.");
        }
        if (!Files.exists(file)) {
            throw problems.stop(whole, "there is no such file." + sibling(file));
        }
        if (!Files.isRegularFile(file)) {
            throw problems.stop(whole, "this is not a regular file.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (AccessDeniedException e) {
            throw problems.stop(whole, "permission to read this file is denied.");
        } catch (IOException e) {
            throw problems.stop(whole, "this file cannot be read: " + e.getMessage());
        }
        if (bytes.length > MAX_BYTES) {
            throw problems.stop(
                    whole,
                    "a file must be at most 1 MiB.\nMaybe a table of validators belongs in a CSV file of its own.");
        }
        return decode(file.toString(), bytes, problems);
    }

    private static String decode(String file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
            throw problems.stop(
                    new Position(file, line, column), "this is not UTF-8 text.\nMaybe save the file as UTF-8.");
        }
        return text;
    }

    private static String sibling(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.limit(1_000)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
            return NearestName.to(name.toString(), names)
                    .map(near -> "\nMaybe '" + near + "'.")
                    .orElse("");
        } catch (IOException | java.io.UncheckedIOException e) {
            return "";
        }
    }
}
