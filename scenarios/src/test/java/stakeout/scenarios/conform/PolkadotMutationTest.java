package stakeout.scenarios.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stakeout.model.polkadot.Perbill;
import stakeout.model.protocol.Polkadot;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.conform.polkadot.PolkadotTopics;

/** Polkadot's vectors would see it if the rules were wrong: each of these mistakes is caught by at least one of them. */
class PolkadotMutationTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("seq_phragmen", "no balancing", given(inputs -> inputs.remove("balancing"))),
                Arguments.of("payout", "paid by stake, not by points", given(PolkadotMutationTest::payByStake)),
                Arguments.of("slash_exposure", "slashes of an era add up", given(PolkadotMutationTest::eachInAnEra)),
                Arguments.of("ledger_slash", "dust stays", given(inputs -> inputs.put("min_balance", 0))),
                Arguments.of(
                        "ledger_slash",
                        "chunks of later eras go free",
                        given(inputs -> inputs.put("bonding_duration", 1_000))),
                Arguments.of(
                        "election_score",
                        "any difference counts",
                        given(inputs -> inputs.put("epsilon_parts_per_1e9", 0))),
                Arguments.of("stepped_curve", "one step a unit", given(inputs -> inputs.put("period", "1"))),
                Arguments.of("incentive_weight", "no cap", given(inputs -> inputs.put("cap", 1_000_000_000))),
                Arguments.of("equivocation_fraction", "correlation without the square", new Wrong(inputs -> {}, true)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void aVectorCatchesTheMistake(String topic, String name, Wrong wrong) {
        assertThat(ShippedVectors.cases("polkadot").stream()
                        .map(TopicCase.class::cast)
                        .filter(each -> each.topic().equals(topic))
                        .filter(each -> isCaught(each, wrong)))
                .as("vectors that catch: %s", name)
                .isNotEmpty();
    }

    @Test
    void allCasesAreThere() {
        assertThat(ShippedVectors.cases("polkadot")).hasSize(60);
    }

    private static boolean isCaught(TopicCase right, Wrong wrong) {
        ObjectNode inputs = right.inputs().deepCopy();
        wrong.change.accept(inputs);
        TopicCase mistaken = new TopicCase(wrong, right.topic(), right.id(), inputs, right.expect(), right.tolerance());
        Optional<String> difference = mistaken.play();
        return difference.isPresent();
    }

    private static Wrong given(Consumer<ObjectNode> change) {
        return new Wrong(change, false);
    }

    private static void payByStake(ObjectNode inputs) {
        for (JsonNode validator : inputs.get("validators")) {
            ((ObjectNode) validator).put("points", validator.get("own").asLong());
        }
    }

    private static void eachInAnEra(ObjectNode inputs) {
        int era = 0;
        for (JsonNode offence : inputs.get("offences")) {
            ((ObjectNode) offence).put("era", era++);
        }
    }

    /** The rules, given something else than they should look at, or one of them another. */
    private record Wrong(Consumer<ObjectNode> change, boolean unsquared) implements VectorTopics {
        private static final PolkadotTopics RIGHT = new PolkadotTopics();

        @Override
        public String protocol() {
            return RIGHT.protocol();
        }

        @Override
        public ImmutableMap<String, Class<?>> topics() {
            return RIGHT.topics();
        }

        @Override
        public Class<? extends Protocol> family() {
            return Polkadot.class;
        }

        @Override
        public Map<String, Object> compute(String topic, Inputs inputs) {
            Map<String, Object> result = RIGHT.compute(topic, inputs);
            return unsquared
                    ? Map.of(
                            "parts_per_1e9",
                            Perbill.ofRatio(
                                    3 * inputs.get("offenders").asLong(),
                                    inputs.get("validators").asLong()))
                    : result;
        }
    }
}
