package stakeout.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StakeoutTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... args) {
        CommandLine commands = Stakeout.commandLine();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(args);
    }

    @Test
    void versionIsTheOneMavenBuilt() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString().trim()).matches("stakeout \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void helpIsNoMistake() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("Usage: stakeout");
    }

    @Test
    void sayingNothingOrNonsenseIsTheUsersMistake() {
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("--no-such-option")).isEqualTo(2);
        assertThat(err.toString()).contains("--no-such-option");
    }
}
