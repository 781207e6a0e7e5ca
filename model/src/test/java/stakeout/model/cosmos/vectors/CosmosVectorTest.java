package stakeout.model.cosmos.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The SDK's own numbers, exact to the last unit; each case names its source. */
class CosmosVectorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, VectorTopic> TOPICS = Map.ofEntries(
            Map.entry("commission_rules", new CommissionVectors()),
            Map.entry("decimal_arithmetic", new DecimalVectors()),
            Map.entry("decimal_rounding", new DecimalVectors()),
            Map.entry("distribution_allocate", new AllocationVectors()),
            Map.entry("distribution_allocate_to_validator", new AllocationVectors()),
            Map.entry("distribution_f1", new RewardVectors()),
            Map.entry("double_sign", new SlashingVectors()),
            Map.entry("mint_annual_provisions", new MintVectors()),
            Map.entry("mint_block_provision", new MintVectors()),
            Map.entry("mint_next_inflation", new MintVectors()),
            Map.entry("slashing_liveness", new SlashingVectors()),
            Map.entry("staking_shares", new ShareVectors()),
            Map.entry("staking_slash", new StakeSlashVectors()),
            Map.entry("staking_slash_entry", new StakeSlashVectors()),
            Map.entry("validator_selection", new SelectionVectors()));

    @TestFactory
    Stream<DynamicTest> everyCaseOfEveryTopic() {
        return TOPICS.keySet().stream()
                .sorted()
                .flatMap(topic -> cases(topic).stream()
                        .map(test -> DynamicTest.dynamicTest(test.get("id").asText(), () -> check(topic, test))));
    }

    @Test
    void noCaseWasLost() {
        assertThat(TOPICS.keySet().stream()
                        .mapToInt(topic -> cases(topic).size())
                        .sum())
                .isEqualTo(50);
    }

    @Test
    void wrongNumberIsSeen() {
        JsonNode test = cases("mint_block_provision").get(0);
        assertThat(differences(number("2"), 1L)).isTrue();
        assertThat(differences(test.get("expect").get("block_provision"), 1L)).isFalse();
    }

    private static void check(String topic, JsonNode test) {
        Map<String, Object> results = TOPICS.get(topic).compute(topic, test.get("inputs"));
        test.get("expect").properties().forEach(expected -> {
            assertThat(results).as(test.get("id").asText()).containsKey(expected.getKey());
            assertThat(differences(expected.getValue(), results.get(expected.getKey())))
                    .as("%s: %s expected %s, got %s", test.get("id"), expected.getKey(), expected.getValue(), results)
                    .isFalse();
        });
    }

    /** Whether a result differs from what is expected; of maps only the keys expected are compared. */
    private static boolean differences(JsonNode expected, Object result) {
        if (expected.isNull() || result == null) {
            return !(expected.isNull() && result == null);
        }
        if (expected.isArray()) {
            List<?> list = (List<?>) result;
            boolean differs = list.size() != expected.size();
            for (int i = 0; i < expected.size() && !differs; i++) {
                differs = differences(expected.get(i), list.get(i));
            }
            return differs;
        }
        if (expected.isObject()) {
            Map<?, ?> map = (Map<?, ?>) result;
            return expected.properties().stream()
                    .anyMatch(entry -> differences(entry.getValue(), map.get(entry.getKey())));
        }
        if (expected.isBoolean()) {
            return !result.equals(expected.asBoolean());
        }
        return new BigDecimal(expected.asText()).compareTo(new BigDecimal(result.toString())) != 0;
    }

    private static JsonNode number(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<JsonNode> cases(String topic) {
        try (InputStream file = CosmosVectorTest.class.getResourceAsStream("/vectors/cosmos/" + topic + ".json")) {
            JsonNode tree = JSON.readTree(file);
            return Stream.iterate(0, i -> i + 1)
                    .limit(tree.get("cases").size())
                    .map(tree.get("cases")::get)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(topic, unreadable);
        }
    }
}
