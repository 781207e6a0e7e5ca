package stakeout.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import stakeout.scenarios.protocol.ProtocolLibrary;
import stakeout.scenarios.protocol.ResolvedProtocol;
import stakeout.scenarios.protocol.ValueNote;

class RulesCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int execute(String... args) {
        CommandLine commands = Stakeout.commandLine();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(args);
    }

    @Test
    void aProtocolsValuesRulesOmissionsAndWarningsAreListed() {
        assertThat(execute("rules", "cosmos-hub", "--markdown")).isZero();
        assertThat(out.toString())
                .contains(
                        "| slashing.slashFractionDoubleSign | 0.05 | of the power's tokens | unverified | 2026-08-21 |")
                .contains("| CosmosParameters.Distribution.communityTax: Distribution, CosmosChange |")
                .contains("| 2 | mint provisions | stakeout.model.cosmos.MintProvisions |")
                .contains("- Governance but one vote a run on values")
                .contains(
                        "- **Beware.** The rules are of 2026-08, the shipped stake cosmos-hub-2022-10 is of 2022-10: 46 months apart.");
    }

    @Test
    void aUsersFileIsListedWithItsOwnValues() throws IOException {
        Path own =
                Files.writeString(folder.resolve("own.yaml"), "extends: ethereum@electra\nslashing: {multiplier: 1}\n");
        assertThat(execute("rules", own.toString(), "--markdown")).isZero();
        assertThat(out.toString()).containsPattern("\\| slashing.multiplier \\| 1 \\| +\\| own \\|");
    }

    @Test
    void withoutAProtocolTheKindsOfRulesAreListed() {
        assertThat(execute("rules")).isZero();
        assertThat(out.toString()).contains("slashing").contains("quadratic");
    }

    @Test
    void whatIsNoProtocolIsTheUsersMistake() {
        assertThat(execute("rules", "ethereum@electro")).isEqualTo(2);
        assertThat(err.toString()).contains("ethereum@electra");
        assertThat(execute("rules", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(execute("rules", "cosmos-hub", "--page", "x.md")).isEqualTo(2);
        assertThat(execute("rules", "--page", folder.resolve("none.md").toString()))
                .isEqualTo(2);
    }

    static Iterable<String> presets() {
        return ProtocolLibrary.names();
    }

    /** A value of a real network has a source, a date and one of the three statuses. */
    @ParameterizedTest
    @MethodSource("presets")
    void everyValueSaysWhereItComesFrom(String name) {
        ResolvedProtocol protocol = new House().protocols.named(name);
        if (protocol.family().equals("generic")) {
            return;
        }
        protocol.tree().flatten().forEach((path, value) -> {
            if (path.equals("extends") || value.equals("null")) { // left out of the file
                return;
            }
            assertThat(protocol.notes()).containsKey(path);
            ValueNote note = protocol.notes().get(path);
            assertThat(note.status()).as("status of %s", path).isIn("verified", "unverified", "illustrative");
            assertThat(note.source()).as("source of %s", path).isNotBlank();
            assertThat(note.date()).as("date of %s", path).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
        });
    }
}
