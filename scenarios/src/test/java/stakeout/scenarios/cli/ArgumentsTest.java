package stakeout.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import stakeout.model.TypeNames;
import stakeout.scenarios.spec.ScenarioSpec;
import stakeout.scenarios.stake.Stakes;

/** What a user is told whose arguments are wrong: one message and where help is, and status 2. */
class ArgumentsTest {
    private static final String NUMBER =
            "must be a whole number from -9223372036854775808 to 9223372036854775807, such as 7";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... args) {
        CommandLine commands = Stakeout.commandLine();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(args);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run|Missing required parameter:|See stakeout run --help.",
                "run x --seed many|Invalid value for option '--seed': 'many' NUMBER|See stakeout run --help.",
                "run x --seed 1.5|Invalid value for option '--seed': '1.5' NUMBER|See stakeout run --help.",
                "run x --threads all|Invalid value for option '--threads': 'all' NUMBER|See stakeout run --help.",
                "run x --thread 2|Unknown options: '--thread', '2'|Possible solutions: --threads",
                "run x y|Unmatched argument at index 2: 'y'|See stakeout run --help.",
                "run x --seed 1 --seed 2|option '--seed' (N) should be specified only once|See stakeout run --help.",
                "run x --threads 99999999999|--threads (2147483647) must be in [1, 1024].|",
                "scenarios csomos-halt|there is no suite or scenario 'csomos-halt'.|Maybe 'cosmos-halt'.",
                "keys populaton|there is no map 'populaton' in a scenario file.|Maybe 'population'.",
                "runn x|there is no command 'runn'.|Maybe 'run'.",
                "quickstart|there is no command 'quickstart'.|See stakeout --help.",
                "assess cosmoshub|there is no protocol 'cosmoshub'.|Maybe 'cosmos-hub'.",
            },
            quoteCharacter = '"')
    void areRefusedInALineOrTwo(String line, String message, String hint) {
        assertThat(execute(line.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .contains(message.replace("NUMBER", NUMBER))
                .contains(hint == null ? "" : hint)
                .doesNotContain("Usage:")
                .doesNotContain("\tat ");
    }

    @Test
    void anEmptyFolderNameIsNotTheWorkingFolder() {
        assertThat(execute("run", "snapshots-concentration", "--out", "")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--out must not be empty.");
    }

    @Test
    void aShippedScenarioIsPrintedToStartFrom() {
        assertThat(execute("scenarios", "cosmos-halt")).isZero();
        assertThat(out.toString()).startsWith("scenario: cosmos-halt\nquestion: ");
        assertThat(execute("scenarios", "quickstart")).isZero();
        assertThat(out.toString()).contains("suite: quickstart");
    }

    @Test
    void keysAreThoseOfTheRecords() {
        assertThat(execute("keys")).isZero();
        for (RecordComponent key : ScenarioSpec.class.getRecordComponents()) {
            assertThat(out.toString()).contains("\n  " + key.getName());
        }
        for (Class<?> kind : Stakes.class.getPermittedSubclasses()) {
            assertThat(out.toString()).contains("\n  type: " + TypeNames.of(kind, Stakes.class));
        }
        assertThat(out.toString())
                .containsPattern("\n  replications = 1 +a whole number\n")
                .containsPattern("\n  economy\\? +a map: see economy\n")
                .containsPattern("\n  strategy\\? +one that 'strategies' lists\n")
                .containsPattern("\n    separator = ',' +text\n")
                .containsPattern("\nsuite file\n  suite +text\n");
    }

    @Test
    void keysOfOneMapOnly() {
        assertThat(execute("keys", "network")).isZero();
        assertThat(out.toString().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly("network", "network.partition");
    }

    @Test
    void aFileIsNoExperimentToCompare() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "scenario: s");
        assertThat(execute("compare", file.toString(), file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains(file
                        + ": it is a file, not an experiment's folder.\n    Maybe run it first, and name the folder that"
                        + " run wrote.");
    }

    @Test
    void aComparisonDoesNotWriteIntoARecording() throws IOException {
        String[] recordings = {
            folder.resolve("a").toString(), folder.resolve("b").toString()
        };
        for (int i = 0; i < recordings.length; i++) {
            execute("run", "snapshots-concentration", "--out", recordings[i], "--seed", Integer.toString(i));
        }
        Path manifest = folder.resolve("a").resolve("experiment.json");
        String before = Files.readString(manifest);
        assertThat(execute("compare", recordings[0], recordings[1], "--csv", manifest.toString()))
                .isEqualTo(2);
        assertThat(execute("compare", recordings[0], recordings[1], "--out", recordings[1] + "/new"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("it lies in a recording, which stays as it is.\n    Maybe another folder.");
        assertThat(Files.readString(manifest)).isEqualTo(before);
        assertThat(folder.resolve("b").resolve("new")).doesNotExist();
    }
}
