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
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import stakeout.scenarios.conform.ShippedVectors;

class ConformCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int execute(String... args) {
        CommandLine commands = Stakeout.commandLine();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(args);
    }

    private Path copied(String... names) throws IOException {
        for (String name : names) {
            Path to = folder.resolve("vectors").resolve(name);
            Files.createDirectories(to.getParent());
            Files.copy(ShippedVectors.folder().resolve(name), to);
        }
        return folder.resolve("vectors");
    }

    private Path protocol(String text) throws IOException {
        return Files.writeString(folder.resolve("own.yaml"), text);
    }

    @Test
    void theTableNamesTopicsCasesAndTheRuleThatAnswers() throws IOException {
        Path vectors =
                copied("cosmos/mint_block_provision.json", "ethereum/hysteresis-edges.json", "ethereum/README.md");
        assertThat(execute("conform", vectors.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("cosmos +mint_block_provision +3 +3 +0 +Minting +cosmos-hub by CosmosChain")
                .containsPattern("ethereum +hysteresis +1 +1 +0 +EffectiveBalances +ethereum@electra")
                .containsPattern("Passed over.*: ethereum.README.md")
                .contains("4 of 4 cases are met.");
    }

    @Test
    void aCaseThatIsNotMetIsToldWithItsFirstFieldThatDiffers() throws IOException {
        Path vectors = copied("cosmos/mint_block_provision.json");
        Path file = vectors.resolve("cosmos/mint_block_provision.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"block_provision\": \\d+", "\"block_provision\": 77"));
        assertThat(execute("conform", vectors.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("2 of 3 cases are met.").doesNotContain("expected 77");
        assertThat(execute("conform", "-v", vectors.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("expect.block_provision: expected 77, got \\d+");
    }

    @Test
    void aFileThatCannotBeReadIsAFailureAndTheOthersAreStillPlayed() throws IOException {
        Path vectors = copied("cosmos/mint_block_provision.json");
        Files.writeString(vectors.resolve("torn.json"), "{\"schema\": \"pos-");
        assertThat(execute("conform", vectors.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("torn.json: it is no JSON that can be read")
                .contains("3 of 3 cases are met; 1 file could not be read.");
    }

    @Test
    void aFolderThatIsMissingOrHoldsNothingIsTheUsersMistake() throws IOException {
        assertThat(execute("conform", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such folder");
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThat(execute("conform", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("it has no vectors");
        assertThat(execute("conform")).isEqualTo(2);
        assertThat(execute("conform", folder.toString(), "--protocol", "no-such-protocol"))
                .isEqualTo(2);
    }

    @Test
    void aProtocolAsShippedMeetsAllOfItsVectors() throws IOException {
        Path vectors = copied(
                "cosmos/slashing_liveness.json", "cosmos/mint_next_inflation.json", "ethereum/full-5-mixed.json");
        assertThat(execute("conform", vectors.toString(), "--protocol", "cosmos-hub"))
                .isZero();
        assertThat(out.toString()).containsPattern("full_participation +1 +– +– +not of this protocol");
        assertThat(execute("conform", vectors.toString(), "--protocol", "ethereum@electra"))
                .isZero();
        assertThat(execute("conform", vectors.toString(), "--protocol", "generic"))
                .isEqualTo(2);
    }

    /** A changed value is seen by the vectors that it matters for, and by no others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cosmos-hub | mint: {inflationMax: 0.3} | cosmos/mint_next_inflation.json",
                "cosmos-hub | mint: {blocksPerYear: 5_000_000} | cosmos/mint_block_provision.json",
                "cosmos-hub | slashing: {slashFractionDowntime: 0.5} | cosmos/slashing_liveness.json",
                "cosmos-hub | slashing: {slashFractionDoubleSign: 0.06} | cosmos/double_sign.json",
                "cosmos-hub | distribution: {communityTax: 0.03} | cosmos/distribution_allocate.json",
                "cosmos-hub | staking: {maxValidators: 1} | cosmos/validator_selection.json",
                "ethereum@electra | slashing: {multiplier: 2} | ethereum/slash-mid-10pct.json",
                "ethereum@electra | leak: {scoreBias: 5} | ethereum/leak-delay-100.json",
                "ethereum@electra | churn: {maxPerEpochActivationExitGwei: 512_000_000_000} | ethereum/churn-large-capped.json",
                "ethereum@electra | reward: {factor: 65} | ethereum/full-64.json",
            })
    void aChangedValueIsSeen(String base, String change, String vector) throws IOException {
        Path vectors = copied(vector, "cosmos/decimal_rounding.json", "ethereum/finality-rule-12.json");
        Path own = protocol("extends: " + base + "\n" + change + "\n");
        assertThat(execute("conform", vectors.toString(), "--protocol", own.toString(), "-v"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("expected").containsPattern("decimal_rounding +8");
    }
}
