package stakeout.scenarios.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.cosmos.ValidatorSet;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.conform.cosmos.CosmosTopics;

/** The Hub's vectors would see it if its rules were wrong: every one of these mistakes is caught by at least one. */
class CosmosMutationTest {
    /** A rule that is wrong: what it is told, and what it makes of it. */
    private record Mistake(String topic, Consumer<ObjectNode> told, BiConsumer<JsonNode, Map<String, Object>> made) {}

    private static final Map<String, Mistake> MISTAKES = new LinkedHashMap<>();

    private static void made(String name, String topic, BiConsumer<JsonNode, Map<String, Object>> made) {
        MISTAKES.put(name, new Mistake(topic, inputs -> {}, made));
    }

    private static void told(String name, String topic, Consumer<ObjectNode> told) {
        MISTAKES.put(name, new Mistake(topic, told, (inputs, result) -> {}));
    }

    static {
        made(
                "quotients are rounded up",
                "decimal_arithmetic",
                (inputs, result) -> result.put("quo", result.get("quo_round_up")));
        made("halves are rounded up", "decimal_rounding", (inputs, result) -> {
            Dec18Register raised = new Dec18Register().set(dec(inputs, "a")).add(Dec18.parse("0.5"));
            result.put(
                    "value",
                    inputs.get("op").asText().equals("round_int") ? raised.truncateInt() : result.get("value"));
        });
        made(
                "a block's provision is rounded up",
                "mint_block_provision",
                (inputs, result) -> result.put(
                        "block_provision",
                        new Dec18Register()
                                .set(dec(inputs, "annual_provisions"))
                                .quoInt(inputs.get("blocks_per_year").asLong())
                                .ceilInt()));
        made(
                "inflation moves the other way",
                "mint_next_inflation",
                (inputs, result) -> result.put(
                        "delta",
                        Dec18.parse(result.get("delta").toString())
                                        .raw()
                                        .negate()
                                        .toString() + "e-18"));
        made("seats go by tokens, not by power", "validator_selection", (inputs, result) -> {
            int rows = inputs.get("tokens").size();
            long[] tokens = new long[rows];
            boolean[] eligible = new boolean[rows];
            for (int row = 0; row < rows; row++) {
                tokens[row] = inputs.get("tokens").get(row).asLong();
                eligible[row] = true;
            }
            result.put(
                    "order",
                    ValidatorSet.select(
                            tokens, eligible, rows, inputs.get("max_validators").asInt(), 1, true));
        });
        told("mature entries are slashed too", "staking_slash_entry", inputs -> inputs.put("mature", false));
        told(
                "entries from before the offence are slashed too",
                "staking_slash_entry",
                inputs -> inputs.put("infraction_height", 0));
        told(
                "redelegations are out of reach",
                "staking_slash",
                inputs -> ((ArrayNode) inputs.get("redelegations")).removeAll());
        told("slashes do not reach rewards", "distribution_f1", inputs -> {
            ArrayNode events = (ArrayNode) inputs.get("events");
            for (int i = events.size() - 1; i >= 0; i--) {
                if (events.get(i).get("op").asText().equals("slash")) {
                    events.remove(i);
                }
            }
        });
        told("commission is not taken", "distribution_f1", inputs -> inputs.put("commission_rate", "0"));
        told("a rise of commission has no bound", "commission_rules", inputs -> {
            inputs.put("max_rate", "1");
            inputs.put("max_change_rate", "1");
        });
        told("a day between changes is not kept", "commission_rules", inputs -> {
            if (inputs.has("hours_since_update")) {
                inputs.put("hours_since_update", 48);
            }
        });
        told("evidence never grows stale", "double_sign", inputs -> inputs.put("max_age_seconds", 100_000_000));
        told("the window is twice as long", "slashing_liveness", inputs -> inputs.put("signed_blocks_window", 2000));
    }

    private static Dec18 dec(JsonNode inputs, String field) {
        return Dec18.parse(inputs.get(field).asText());
    }

    static Set<String> mistakes() {
        return MISTAKES.keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aVectorCatchesTheMistake(String name) {
        Mistake mistake = MISTAKES.get(name);
        List<TopicCase> cases = ShippedVectors.cases("cosmos").stream()
                .map(TopicCase.class::cast)
                .filter(each -> each.topic().equals(mistake.topic()))
                .toList();
        assertThat(cases.stream().filter(each -> isCaught(each, mistake)))
                .as("vectors that catch: %s", name)
                .isNotEmpty();
    }

    private static boolean isCaught(TopicCase right, Mistake mistake) {
        ObjectNode inputs = right.inputs().deepCopy();
        mistake.told().accept(inputs);
        VectorTopics mistaken = new Mistaken(mistake, inputs);
        Optional<String> difference =
                new TopicCase(mistaken, right.topic(), right.id(), inputs, right.expect(), right.tolerance()).play();
        return difference.isPresent();
    }

    private record Mistaken(Mistake mistake, JsonNode told) implements VectorTopics {
        private static final VectorTopics RIGHT = new CosmosTopics();

        @Override
        public String protocol() {
            return RIGHT.protocol();
        }

        @Override
        public ImmutableMap<String, Class<?>> topics() {
            return RIGHT.topics();
        }

        @Override
        public Map<String, Object> compute(String topic, Inputs inputs) {
            Map<String, Object> result = new HashMap<>(RIGHT.compute(topic, inputs));
            mistake.made().accept(told, result);
            return result;
        }

        @Override
        public Class<? extends Protocol> family() {
            return RIGHT.family();
        }
    }
}
