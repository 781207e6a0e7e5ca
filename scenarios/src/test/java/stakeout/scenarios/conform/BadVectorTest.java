package stakeout.scenarios.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vector that is damaged, or says what is not known, is a failure that says so; never a case that passes. */
class BadVectorTest {
    private static final String GOOD = """
            {"schema": "pos-vector/1", "protocol": "cosmos", "topic": "mint_block_provision", "rule": "r", "cases": [
              {"id": "a", "source": {}, "kind": "literal", "tolerance": "exact",
               "inputs": {"annual_provisions": "10.5", "blocks_per_year": 5}, "expect": {"block_provision": 2}}]}
            """;

    @TempDir
    private Path folder;

    private String played(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), text);
        try {
            List<VectorCase> cases = VectorReader.read(file);
            assertThat(cases).hasSize(1);
            return cases.get(0).play().orElse("met");
        } catch (VectorProblem problem) {
            return problem.getMessage();
        }
    }

    @Test
    void theVectorIsGoodBeforeItIsDamaged() throws IOException {
        assertThat(played(GOOD)).isEqualTo("met");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"pos-vector/1\" | \"pos-vector/2\" | schema (pos-vector/2) must be pos-vector/1.",
                "\"schema\": \"pos-vector/1\",|  | schema must be there",
                "cosmos | comsos | protocol (comsos) has no rules here",
                "mint_block_provision | mint_blocks | topic (mint_blocks) of cosmos is answered by no rule.",
                "\"rule\" | \"rulez\" | rulez is not a field",
                "\"source\" | \"sauce\" | cases[0].sauce is not a field",
                "literal | guessed | cases[0].kind (guessed) must be one of",
                "\"exact\" | \"roughly\" | tolerance (roughly) is said in a way that is not known",
                "\"inputs\" | \"input\" | cases[0].input is not a field",
                "\"blocks_per_year\": 5 | \"blocks_per_year\": 5, \"bonus\": 1 | inputs.bonus is not a field of this topic.",
                "\"blocks_per_year\": 5 | \"blocks\": 5 | inputs.blocks_per_year is missing.",
                "\"blocks_per_year\": 5 | \"blocks_per_year\": \"five\" | inputs.blocks_per_year (five) must be a number.",
                "\"blocks_per_year\": 5 | \"blocks_per_year\": 5.5 | inputs.blocks_per_year (5.5) must be a whole number.",
                "\"blocks_per_year\": 5 | \"blocks_per_year\": 1e99 | must be a whole number below 2^63.",
                "\"blocks_per_year\": 5 | \"blocks_per_year\": 1e999999999 | must be a number.",
                "\"blocks_per_year\": 5 | \"blocks_per_year\": null | inputs.blocks_per_year is missing.",
                "\"blocks_per_year\": 5 | \"blocks_per_year\": [5] | must be text",
                "\"blocks_per_year\": 5 | \"blocks_per_year\": 5, \"blocks_per_year\": 6 | it is no JSON that can be read: Duplicate",
                "{\"block_provision\": 2} | {\"provision\": 2} | expect.provision: expected 2, but the rule answers no such field",
                "{\"block_provision\": 2} | {\"block_provision\": 3} | expect.block_provision: expected 3, got 2",
                "{\"block_provision\": 2} | {\"block_provision\": \"2.0001\"} | expect.block_provision: expected 2.0001, got 2",
                "{\"block_provision\": 2} | {\"block_provision\": [2]} | expect.block_provision: expected [2], got 2",
                "{\"block_provision\": 2} | {\"block_provision\": true} | expect.block_provision: expected true, got 2",
                "{\"block_provision\": 2} | null | expect: expected null, got {block_provision=2}",
                "{\"block_provision\": 2} | {} | cases[0].expect must be null or a map with at least one field.",
                "{\"block_provision\": 2}}]} | {\"block_provision\": 2}}] | it is no JSON that can be read",
                "{\"block_provision\": 2}}]} | {\"block_provision\": 2}}]} {} | it is no JSON that can be read",
            })
    void damageIsNamed(String before, String after, String message) throws IOException {
        String damaged = GOOD.replace(before, after == null ? "" : after);
        assertThat(damaged).isNotEqualTo(GOOD);
        assertThat(played(damaged)).contains(message);
    }

    @Test
    void unknownOperationsAreNamed() throws IOException {
        assertThat(played("""
                {"schema": "pos-vector/1", "protocol": "cosmos", "topic": "decimal_rounding", "rule": "r", "cases": [
                  {"id": "a", "inputs": {"a": "1.5", "op": "round_up_at_will"}, "expect": {"value": 2}}]}
                """)).isEqualTo("inputs.op (round_up_at_will) is not an operation of this topic.");
        assertThat(played("""
                {"schema": "pos-vector/1", "protocol": "cosmos", "topic": "distribution_f1", "rule": "r", "cases": [
                  {"id": "a", "inputs": {"commission_rate": "0", "events": [{"op": "rob", "who": "d1"}]}, "expect": {"commission": 2}}]}
                """)).isEqualTo("inputs.events[0].op (rob) is not an operation of this topic.");
        assertThat(played("""
                {"schema": "pos-vector/1", "protocol": "cosmos", "topic": "commission_rules", "rule": "r", "cases": [
                  {"id": "a", "inputs": {"op": "alter", "rate": "0", "max_rate": "1", "max_change_rate": "0"},
                   "expect": {"valid": true}}]}
                """)).isEqualTo("inputs.op (alter) is not an operation of this topic.");
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        assertThat(played("[".repeat(100_000))).contains("it is no JSON that can be read");
        assertThat(played("{\"schema\": ".repeat(5_000))).contains("it is no JSON that can be read");
    }

    @Test
    void emptyAndForeignFilesAreNamed() throws IOException {
        assertThat(played("")).contains("a vector file must be a JSON object.");
        assertThat(played("[]")).contains("a vector file must be a JSON object.");
        assertThat(played("{}")).contains("schema must be there");
        assertThat(played("\u0000\u0001\u0002")).contains("it is no JSON that can be read");
    }

    @Test
    void aCaseOfTheSameNameTwiceIsRefused() throws IOException {
        String one = GOOD.substring(GOOD.indexOf("{\"id\""), GOOD.lastIndexOf("]}"));
        assertThat(played(GOOD.replace(one, one + "," + one))).isEqualTo("cases[1].id (a) occurs twice.");
    }

    @Test
    void oneBadCaseLeavesTheOthersToBePlayed() throws IOException {
        String one = GOOD.substring(GOOD.indexOf("{\"id\""), GOOD.lastIndexOf("]}"));
        String bad = one.replace("\"id\": \"a\"", "\"id\": \"b\"").replace("exact", "more or less");
        Path file = Files.writeString(folder.resolve("a.json"), GOOD.replace(one, one + "," + bad));
        List<VectorCase> cases = VectorReader.read(file);
        assertThat(cases.get(0).play()).isEmpty();
        assertThat(cases.get(1).rule()).isEqualTo(cases.get(0).rule());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> cases.get(1).play())
                .hasMessageContaining("tolerance (more or less)");
    }

    // ------------------------------------------------------------------------------------------------------- Ethereum

    private String ethereum(String before, String after) throws IOException {
        String text = Files.readString(ShippedVectors.folder().resolve("ethereum/slash-ops-3.json"));
        String damaged = text.replaceFirst(before, after);
        assertThat(damaged).isNotEqualTo(text);
        return played(damaged);
    }

    @Test
    void ethereumsVectorsAreReadAsStrictly() throws IOException {
        assertThat(ethereum("\"fork\": ?\"electra\"", "\"fork\": \"frontier\"")).contains("fork (frontier)");
        assertThat(ethereum("\"kind\": ?\"epoch\"", "\"kind\": \"aeon\""))
                .contains("kind (aeon) must be epoch or trajectory");
        assertThat(ethereum("\"op\": ?\"slash\"", "\"op\": \"smash\"")).contains("op (smash) is not an operation");
        assertThat(ethereum("\"BASE_REWARD_FACTOR\"", "\"BASE_FACTOR\"")).contains("BASE_FACTOR is not a field");
        assertThat(ethereum("\"topic\": ?\"slash_operation\"", "\"topic\": \"no_operation\""))
                .contains("topic (no_operation) of ethereum is answered by no rule");
        assertThat(ethereum("\"attestation_rewards\": ?\\[\\s*\\d+", "\"attestation_rewards\": [7"))
                .contains("attestation_rewards[0]: expected 7, got");
        assertThat(ethereum("\"slashing_penalties\": ?\\[\\s*\\d+", "\"slashing_penalties\": [7"))
                .contains("slashing_penalties[0]: expected 7, got 0");
        assertThat(ethereum("\"finalized_epoch\"", "\"final_epoch\"")).contains("finalized_epoch is missing");
        assertThat(ethereum("\"slashed\"", "\"flashed\"")).contains("slashed is missing");
        assertThat(ethereum("\"BASE_REWARD_FACTOR\": ?64", "\"BASE_REWARD_FACTOR\": 65"))
                .contains("expected");
    }
}
