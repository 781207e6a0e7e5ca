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
    private static final String SILENT = """
            scenario: silent
            question: What does a faster leak cost?
            protocol: {extends: ethereum@electra, leak: {penaltyQuotient: 16_777_216}}
            masterSeed: 1
            until: 40 epochs
            population:
              - {name: home, validators: 60, stake: 2048 ETH, strategy: honest}
              - {name: cartel, validators: 40, stake: 2048 ETH}
            attacks: [{type: finality-stall, by: cartel, start: 5 epochs, lasts: 30 epochs}]
            measures: [{type: profit, of: cartel}, {type: stall-days}]
            expect: [{measure: stall-days, above: 0}]
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
        String a = record("a", SILENT);
        String b = record("b", SILENT.replace("16_777_216", "8_388_608"));
        assertThat(execute("compare", a, b)).isZero();
        assertThat(out.toString())
                .containsPattern("lower +profit of cartel ")
                .contains("no change: stall-days")
                .contains("One replication has no interval:")
                .doesNotContain("undecided  ");
    }

    @Test
    void whereChanceWasAskedItIsUndecided() throws IOException {
        String flaky = SILENT.replace("strategy: honest", "strategy: {type: flaky, offlineProbability: 0.1 per epoch}")
                .replace("above: 0}", "above: 0, confidence: none}");
        String a = record("a", flaky);
        String b = record("b", flaky.replace("16_777_216", "8_388_608"));
        assertThat(execute("compare", a, b)).isZero();
        assertThat(out.toString())
                .containsPattern("undecided +profit of cartel ")
                .contains("One replication has no interval:");
    }
}
