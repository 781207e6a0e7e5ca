package stakeout.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ObjectArrays;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Assess and losses, as a user gives them. */
class AssessCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine commands = Stakeout.commandLine(new FrontierCommand((answer, file) -> {}));
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        return commands.execute(args);
    }

    private String rules() throws IOException {
        Path rules = folder.resolve("small.yaml");
        Files.writeString(
                rules,
                "extends: generic\nstaked: {total: 20_000_000 TOK, validators: 40}\n"
                        + "exit: {type: delay, delay: 21 d}\nslashing: {type: flat, share: 0.05}\n");
        return rules.toString();
    }

    @Test
    void leavesReportJsonAndRecording() throws IOException {
        Path into = folder.resolve("assessed");
        assertThat(run(
                        "assess",
                        rules(),
                        "--attack=finality-stall,conflicting-finality",
                        "--no-sensitivity",
                        "--replications=1",
                        "--out=" + into))
                .as(err.toString())
                .isZero();
        assertThat(into.resolve("assessment.md")).isNotEmptyFile();
        assertThat(into.resolve("assessment.json")).isNotEmptyFile();
        assertThat(out.toString())
                .contains("3 of 3 attacks tried succeed.")
                .contains("No gain was declared (--gain) for conflicting-finality-1")
                .contains("gui " + into.resolve("recording") + " --run conflicting-finality-1/p0000-r0000");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .containsOnlyOnce("not assessed, nobody asked for it (--attack)")
                .containsPattern("long-range, [^:]*short-exit[^:]*: not assessed, nobody asked for it");
        assertThat(into.resolve("assessment.json"))
                .content()
                .contains("\"rules\" : \"small.yaml\"")
                .contains("\"protocol\" : \"generic\"");
        assertThat(out.toString()).contains("losses " + into.resolve("recording"));
        assertThat(into.resolve("assessment.md"))
                .content()
                .startsWith("# Assessment of small.yaml\n")
                .contains("- small.yaml sets")
                .contains("exit.delay 21 d")
                .contains("slashing.share 0.05")
                .doesNotContain("penalty.multiple 0.75");
        assertThat(run("losses", into.resolve("recording").toString())).isZero();
        assertThat(out.toString()).contains("conflicting-finality").contains("ideal − received");
        assertThat(run("losses", into.resolve("recording").toString(), "--scenario", "none"))
                .isEqualTo(2);
    }

    private String[] gain(String gain, String... more) throws IOException {
        String[] before = {"assess", rules(), "--price=1 USD", "--as-of=2026-01-01", "--gain", gain};
        return ObjectArrays.concat(before, more, String.class);
    }

    @Test
    void mistakesAreToldWithStatusTwo() throws IOException {
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("mine.txt"), "mine");
        Path file = folder.resolve("file");
        Files.writeString(file, "");
        List<String[]> wrong = new ArrayList<>();
        wrong.add(new String[] {"assess", "nonesuch"});
        wrong.add(new String[] {"assess", "nonesuch.yaml"});
        wrong.add(new String[] {"assess", rules(), "--out", used.toString()});
        wrong.add(new String[] {"assess", rules(), "--out", file.toString()});
        wrong.add(new String[] {"assess", rules(), "--gain", "5 USD"});
        wrong.add(gain("5 USD,7 USD"));
        wrong.add(gain("finality-stal=5 USD"));
        wrong.add(gain("finality-stall=5 EUR"));
        wrong.add(gain("finality-stall=-5 USD"));
        wrong.add(gain("finality-stall=5 USD,finality-stall=6 USD"));
        wrong.add(gain("finality-stall="));
        wrong.add(gain("correlated-failure=5 USD"));
        wrong.add(gain("finality-stall=5 USD", "--attack=short-exit"));
        wrong.add(new String[] {"assess", rules(), "--price", "5 USD"});
        wrong.add(new String[] {"assess", rules(), "--price", "5", "--as-of", "2026-01-01"});
        wrong.add(new String[] {"assess", rules(), "--price", "5 USD", "--as-of", "May"});
        wrong.add(new String[] {"assess", rules(), "--self-stake", "2"});
        wrong.add(new String[] {"assess", rules(), "--stake", "none.csv"});
        wrong.add(new String[] {"assess", rules(), "--stake", file.toString()});
        wrong.add(new String[] {"assess", rules(), "--threads", "0"});
        wrong.add(new String[] {"assess", rules(), "--attack", "finality-stal"});
        wrong.add(new String[] {"assess", rules(), "--float", "5 ETH"});
        wrong.add(new String[] {"assess", rules(), "--float", "80"});
        wrong.add(new String[] {"assess", rules(), "--elasticity", "0"});
        wrong.add(new String[] {"assess", rules(), "--borrow-rate", "-1"});
        wrong.add(new String[] {"assess", rules(), "--hedge", "none"});
        wrong.add(new String[] {"frontier", rules(), "--parameter", "slashing"});
        wrong.add(new String[] {"frontier", rules(), "--parameter", "a.b=1", "--attack", "none"});
        wrong.add(new String[] {"frontier", rules(), "--parameter", "a.b=1", "--deter", "3"});
        wrong.add(new String[] {"frontier", rules(), "--parameter", "a.b=1", "--spare", "10 %@16 %"});
        for (String[] args : wrong) {
            err.getBuffer().setLength(0);
            assertThat(run(args)).as(String.join(" ", args) + ": " + err).isEqualTo(2);
            assertThat(err.toString()).as(String.join(" ", args)).isNotBlank().doesNotContain("Exception");
        }
    }
}
