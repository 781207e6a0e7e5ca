package stakeout.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One replication each: what a comparison can say without an interval. */
class CompareCommandTest {
    private static final String TAXED = """
            scenario: taxed
            question: What does a tax on issuance cost?
            protocol: {extends: generic, communityTax: 0}
            masterSeed: 1
            until: 40 epochs
            population:
              - {name: home, validators: 60, stake: 2_000_000 TOK, strategy: honest}
            measures: [{type: income, of: home}, {type: gini}]
            expect: [{measure: participation, above: 0.5}]
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    private int execute(String... args) {
        CommandLine commands = Stakeout.commandLine();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        return commands.execute(args);
    }

    private String record(String name, String scenario) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), scenario);
        String recording = folder.resolve(name).toString();
        assertThat(execute("run", file.toString(), "--out", recording)).isZero();
        return recording;
    }

    @Test
    void withoutChanceADifferenceIsToldByItsSign() throws IOException {
        String a = record("a", TAXED);
        String b = record("b", TAXED.replace("Tax: 0", "Tax: 0.1"));
        assertThat(execute("compare", a, b)).isZero();
        assertThat(out.toString())
                .containsPattern("lower +income of home ")
                .containsPattern("no change: .*gini")
                .contains("One replication has no interval:")
                .doesNotContain("undecided  ");
    }

    @Test
    void whereChanceWasAskedItIsUndecided() throws IOException {
        String flaky = TAXED.replace("honest", "{type: flaky, offlineProbability: 0.1 per epoch}")
                .replace("above: 0.5}", "above: 0.5, confidence: none}");
        String a = record("a", flaky);
        String b = record("b", flaky.replace("Tax: 0", "Tax: 0.1"));
        assertThat(execute("compare", a, b)).isZero();
        assertThat(out.toString())
                .containsPattern("undecided +income of home ")
                .contains("One replication has no interval:");
    }
}
