package stakeout.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import stakeout.results.recording.Recording;

/** The command run, from its arguments to its exit status, on a toy. */
class RunCommandTest {
    private static final String TOY = """
            scenario: toy
            question: Do most vote?
            protocol: {extends: ethereum@electra}
            masterSeed: 1
            replications: 3
            until: 12 epochs
            population:
              - {name: home, validators: 64, stake: 32 ETH, operators: 4, strategy: {type: flaky, offlineProbability: 0.1 per epoch}}
              - {name: cartel, validators: 10, stake: 32 ETH}
            attacks: [{type: finality-stall, by: cartel, start: 2 epochs, lasts: 5 epochs}]
            sweep: {protocol.reward.factor: [64, 32]}
            measures: [{type: profit, of: cartel}]
            expect: [{measure: participation, above: 0.5}]
            """;

    @TempDir
    Path folder;

    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void listen() {
        out = new StringWriter();
        err = new StringWriter();
    }

    private int execute(String... args) {
        CommandLine commands = Stakeout.commandLine();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(args);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("toy with blanks.yaml"), text);
    }

    private int run(String text, String out, String... more) throws IOException {
        return execute(Stream.concat(
                        Stream.of(
                                "run",
                                write(text).toString(),
                                "--out",
                                folder.resolve(out).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String hash(String out) {
        try (Recording recording = Recording.open(folder.resolve(out))) {
            return recording.contentHash();
        }
    }

    @Test
    void sameSeedSameRowsOnAnyNumberOfThreadsAndInAnyLanguage() throws IOException {
        assertThat(run(TOY, "one", "--threads", "1")).isZero();
        assertThat(run(TOY, "two", "--threads", "2")).isZero();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(run(TOY, "four", "--threads", "4")).isZero();
        } finally {
            Locale.setDefault(before);
        }
        assertThat(hash("two")).isEqualTo(hash("one"));
        assertThat(hash("four")).isEqualTo(hash("one"));
        assertThat(run(TOY, "other", "--seed", "2")).isZero();
        assertThat(hash("other")).isNotEqualTo(hash("one"));
    }

    @Test
    void anInterruptedExperimentGoesOnAndEndsAsAnUninterruptedOne() throws IOException {
        assertThat(run(TOY, "whole")).isZero();
        assertThat(run(TOY, "killed")).isZero();
        // what kill -9 leaves: no index, some runs not there, one half written
        Path killed = folder.resolve("killed");
        Files.delete(killed.resolve("index.json"));
        try (Stream<Path> all = Files.walk(killed)) {
            for (Path run : all.filter(path -> path.getFileName().toString().matches("p0001-r000[12](-twin)?"))
                    .toList()) {
                delete(run);
            }
        }
        Files.createDirectories(killed.resolve("unfinished").resolve("half"));
        assertThat(run(TOY, "killed")).isZero();
        assertThat(err.toString()).contains("4 of 6 runs were finished before.");
        assertThat(hash("killed")).isEqualTo(hash("whole"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void whatCameOfItIsSaidAndWrittenBesideTheRecording() throws IOException {
        assertThat(run(TOY, "o")).isZero();
        assertThat(out.toString().replace(folder.toString(), ""))
                .contains("Do most vote?", "factor 64", "A TOY: less than a", "tenth of the 120,700,000 ETH there are")
                .contains(
                        "Not modelled\n  Ethereum as of Electra, mainnet\n  - Transaction fees and what a proposer takes")
                .contains("Recorded in ", "to compare", "2 met, 0 broken, 0 undecided.")
                .doesNotContain("\u001b")
                .satisfies(text -> assertThat(text.lines())
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100)));
        assertThat(run(TOY, "again")).isZero();
        assertThat(folder.resolve("o").resolve("report.md"))
                .hasSameTextualContentAs(folder.resolve("again").resolve("report.md"))
                .content()
                .contains("### factor 32");
    }

    @Test
    void aVerdictThatIsNotMetEndsWithOne() throws IOException {
        assertThat(run(TOY.replace("above: 0.5", "above: 0.99"), "o")).isEqualTo(1);
        assertThat(out.toString()).contains("broken");
        // one replication is not enough to be sure
        assertThat(run(TOY.replace("replications: 3", "replications: 1"), "p")).isEqualTo(1);
        assertThat(out.toString()).contains("undecided");
    }

    @Test
    void mistakesOfTheUserEndWithTwoAndWithoutATrace() throws IOException {
        assertThat(run(TOY.replace("masterSeed: 1", "masterseed: 1"), "o")).isEqualTo(2);
        assertThat(execute("run", "quikstart")).isEqualTo(2);
        assertThat(execute("run", folder.resolve("nothing.yaml").toString())).isEqualTo(2);
        assertThat(run(TOY, "o", "--threads", "0")).isEqualTo(2);
        assertThat(run(TOY, "o", "--seed", "x")).isEqualTo(2);
        assertThat(run(TOY, "toy with blanks.yaml")).isEqualTo(2);
        assertThat(run(TOY, "toy with blanks.yaml/below")).isEqualTo(2);
        assertThat(execute("compare", folder.toString(), folder.toString())).isEqualTo(2);
        assertThat(execute("rules", "ethereum")).isEqualTo(2);
        assertThat(err.toString()).contains("Maybe 'quickstart'").doesNotContain("\tat ");
    }

    @Test
    void anotherExperimentsFolderIsLeftAsItIs() throws IOException {
        assertThat(run(TOY, "o")).isZero();
        String before = hash("o");
        assertThat(run(TOY, "o", "--seed", "2")).isEqualTo(2);
        assertThat(err.toString()).contains("another experiment's folder");
        assertThat(hash("o")).isEqualTo(before);
    }

    @Test
    void aRunThatThrowsIsNamedAndTakesNoOtherWithIt() throws IOException {
        String broken = TOY.replace("{type: flaky, offlineProbability: 0.1 per epoch}", "{type: broken, failsWith: 16}")
                .replace(
                        "sweep: {protocol.reward.factor: [64, 32]}", "sweep: {\"population[home].operators\": [4, 2]}");
        assertThat(run(broken, "o")).isEqualTo(3);
        assertThat(err.toString())
                .contains("3 runs failed by a mistake of ours")
                .contains(
                        "scenario toy, point 0, replication 2, masterSeed 1: java.lang.IllegalStateException: planted")
                .doesNotContain("point 1")
                .doesNotContain("\tat ");
        try (Stream<Path> all = Files.walk(folder.resolve("o"))) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .contains("p0001-r0002")
                    .doesNotContain("p0000-r0002");
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryIsTheUsersMistake() throws IOException {
        assertThat(run(TOY.replace("{type: flaky, offlineProbability: 0.1 per epoch}", "greedy"), "o"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("this does not fit into memory (", "STAKEOUT_OPTS=-Xmx")
                .doesNotContain("\tat ");
    }

    @Test
    void twoRecordingsAreCompared() throws IOException {
        assertThat(run(TOY, "a")).isZero();
        assertThat(run(TOY.replace("0.1 per epoch", "0.2 per epoch"), "b")).isZero();
        Path csv = folder.resolve("c.csv");
        assertThat(execute(
                        "compare",
                        folder.resolve("a") + "," + folder.resolve("b"),
                        "--csv",
                        csv.toString(),
                        "--markdown",
                        folder.resolve("c.md").toString()))
                .isZero();
        assertThat(out.toString()).contains("offlineProbability").contains("participation");
        assertThat(csv).exists();
    }

    @Test
    void theListsNameWhatAFileCanName() {
        for (String list :
                new String[] {"scenarios", "list", "protocols", "rules", "strategies", "attacks", "measures"}) {
            assertThat(execute(list)).as(list).isZero();
            assertThat(execute(list, "--help")).as(list).isZero();
        }
        assertThat(execute("rules", "ethereum@electra")).isZero();
        assertThat(out.toString())
                .contains(
                        "quickstart",
                        "cosmos-hub-2022-10",
                        "ethereum@electra",
                        "flaky",
                        "yield-seeking",
                        "finality-stall")
                .contains("nakamoto", "correlated", "slashing.multiplier", "[consensus-specs]");
    }
}
