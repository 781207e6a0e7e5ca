package stakeout.visualizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The start script of Windows, which the build plays on Windows only, told by what it says: it starts what the other one starts, and
 * its jumps lead somewhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartScriptsTest {
    private static final Path FOLDER = Path.of("src", "main", "distribution", "bin");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--?[A-Za-z][^\\s\"]*");

    private String shell;
    private String windows;
    private List<String> lines;

    @BeforeAll
    void read() throws IOException {
        // a command that goes on in the next line is one command
        shell = Files.readString(FOLDER.resolve("stakeout")).replace("\\\n", " ");
        windows = Files.readString(FOLDER.resolve("stakeout.cmd"), StandardCharsets.US_ASCII)
                .replace("\r\n", "\n");
        lines = windows.lines().map(String::strip).toList();
    }

    private static String start(String script) {
        return script.lines()
                .filter(line -> line.contains("stakeout.visualizer.Main"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> options(String command) {
        return new TreeSet<>(
                OPTION.matcher(command).results().map(found -> found.group()).toList());
    }

    @Test
    void bothStartTheSameWithTheSameOptions() {
        Set<String> wanted = options(start(shell));
        assertThat(wanted).contains("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-cp");
        // a console of Windows has an encoding of its own, which Java asks for: to write UTF-8 there would garble it
        wanted.removeAll(Set.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        assertThat(options(start(windows))).isEqualTo(wanted);
    }

    @Test
    void bothTakeTheSameFoldersAndHandAllArgumentsOn() {
        assertThat(start(shell))
                .contains(
                        "\"$home/conf:$home/lib/*:$home/plugins/*",
                        "${STAKEOUT_PLUGINS:+:$STAKEOUT_PLUGINS}\"",
                        "${STAKEOUT_OPTS:-}",
                        "\"$@\"");
        assertThat(start(windows))
                .contains("\"%HERE%\\conf;%HERE%\\lib\\*;%HERE%\\plugins\\*%MORE%\"", "%STAKEOUT_OPTS%", " %*");
        assertThat(windows).contains("set \"HERE=%~dp0..\"");
    }

    @Test
    void everyJumpHasItsLabelAndEveryLabelIsJumpedTo() {
        List<String> labels = lines.stream()
                .filter(line -> line.startsWith(":"))
                .map(line -> line.substring(1).toLowerCase(Locale.ROOT))
                .toList();
        Set<String> jumps = new TreeSet<>();
        Matcher jump = Pattern.compile("(?i)\\bgoto\\s+:?(\\w+)").matcher(windows);
        while (jump.find()) {
            jumps.add(jump.group(1).toLowerCase(Locale.ROOT));
        }
        assertThat(labels).doesNotHaveDuplicates().isNotEmpty();
        assertThat(jumps).containsExactlyInAnyOrderElementsOf(labels);
    }

    @Test
    void theStatusIsThatOfTheProgramAndTwoForAMistakeOfTheUsers() {
        assertThat(lines.get(lines.size() - 1)).isEqualTo("exit /b %ERRORLEVEL%");
        assertThat(lines.get(lines.size() - 2)).contains("stakeout.visualizer.Main");
        assertThat(lines.stream().filter(line -> line.startsWith("exit")).skip(0))
                .allMatch(line -> line.equals("exit /b 2") || line.equals("exit /b %ERRORLEVEL%"));
    }

    @Test
    void bothSayTheSameWhenThereIsNoJava() {
        assertThat(messages(windows)).isEqualTo(messages(shell));
    }

    /** What is told on standard error, without quotes and names of variables. */
    private static List<String> messages(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("echo "))
                .map(line -> line.substring(5).replaceAll("\\s*1?>&2$", ""))
                .map(line -> line.replaceAll("\"?%(\\w+)%\"?", "\\$$1").replaceAll("\\$\\{?(\\w+)}?", "\\$$1"))
                .map(line -> line.replace("\"", "").replace("$java", "$JAVA"))
                .map(line -> line.replace("($JAVA_HOME)", "$JAVA_HOME").replace("bin\\java.exe", "bin/java"))
                .flatMap(line -> Stream.of(line))
                .toList();
    }

    @Test
    void noSpecialCharacterStandsWhereItWouldBeTakenForACommand() {
        // outside of quotes & | < > ^ ( ) mean something, and a % is doubled or around a name
        for (String line : lines) {
            if (line.startsWith("rem ") || line.startsWith("echo ")) {
                String told = line.replaceAll("\"[^\"]*\"", "").replaceAll("1>&2$", "");
                assertThat(told.chars().filter(c -> "&|<>^".indexOf(c) >= 0))
                        .as(line)
                        .isEmpty();
            }
            long quotes = line.chars().filter(c -> c == '"').count();
            assertThat(quotes % 2).as(line).isZero();
            assertThat(Arrays.stream(line.split("%", -1)).count() % 2 == 1
                            || line.contains("%~dp0")
                            || line.contains("%*"))
                    .as(line)
                    .isTrue();
        }
    }
}
