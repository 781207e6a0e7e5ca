package stakeout.scenarios.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import stakeout.model.TypeNames;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.protocol.Ethereum;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;

/** The protocol files and the values that the vectors are played with are the same, key for key. */
class EthereumPresetsTest {
    private static final Set<String> STATUSES = Set.of("verified", "unverified", "illustrative");

    private static EthereumParameters parameters(String name) {
        return name.endsWith("deneb") ? EthereumParameters.deneb() : EthereumParameters.electra();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ethereum@electra", "ethereum@deneb"})
    void fileHoldsEveryParameterWithItsValueAndSource(String name) throws Exception {
        Map<?, ?> file = load(name);
        compare("", parameters(name), file);
        Set<String> groups = new TreeSet<>(Set.of("title", "family", "supply", "notModelled"));
        for (RecordComponent group : EthereumParameters.class.getRecordComponents()) {
            groups.add(group.getName());
        }
        if (name.equals("ethereum@electra")) {
            groups.add("staked"); // what is there today is staked under today's rules
        }
        assertThat(file.keySet()).extracting(Object::toString).containsExactlyInAnyOrderElementsOf(groups);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ethereum@electra", "ethereum@deneb"})
    void theProtocolOfThatNameIsMadeOfTheseValues(String name) {
        ProtocolLibrary library = new ProtocolLibrary(Vocabulary.binder(), Families.all());
        assertThat(((Ethereum) library.named(name).protocol()).parameters()).isEqualTo(parameters(name));
    }

    @Test
    void theVersionsDifferInTheRulesOfTheirQueuesAndTheirCorrelationPenalty() {
        assertThat(Ethereum.rules(EthereumParameters.electra()))
                .extracting(rule -> rule.getClass().getSimpleName())
                .contains("RegistryUpdates", "CorrelationPenalty", "PendingDeposits", "PendingConsolidations");
        assertThat(Ethereum.rules(EthereumParameters.deneb()))
                .extracting(rule -> rule.getClass().getSimpleName())
                .contains("CountedRegistryUpdates", "WholeIncrementCorrelationPenalty")
                .doesNotContain("RegistryUpdates", "CorrelationPenalty", "PendingDeposits", "PendingConsolidations");
    }

    private static void compare(String path, Record record, Map<?, ?> file) throws ReflectiveOperationException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String at = path + component.getName();
            Map<?, ?> entry = (Map<?, ?>) file.get(component.getName());
            assertThat(entry).as(at).isNotNull();
            Object value = component.getAccessor().invoke(record);
            if (value instanceof Record group) {
                // One key a component, and the type where there is a choice.
                int choice = component.getType().isInterface() ? 1 : 0;
                assertThat(entry).as(at).hasSize(group.getClass().getRecordComponents().length + choice);
                compare(at + ".", group, entry);
            } else {
                String written = entry.get("value").toString().replace("_", "");
                String expected = value instanceof Enum<?> constant ? TypeNames.of(constant) : value.toString();
                assertThat(written).as(at).isEqualTo(expected);
                assertThat(entry.get("source").toString()).as(at).startsWith("[consensus-specs]");
                assertThat(entry.get("unit")).as(at).isNotNull();
                assertThat(entry.get("date")).as(at).isNotNull();
                assertThat(STATUSES).as(at).contains(entry.get("status").toString());
            }
        }
    }

    private static Map<?, ?> load(String name) throws IOException {
        try (InputStream in = EthereumPresetsTest.class.getResourceAsStream("/protocols/" + name + ".yaml")) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        }
    }
}
