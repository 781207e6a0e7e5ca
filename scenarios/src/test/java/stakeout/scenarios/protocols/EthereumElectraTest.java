package stakeout.scenarios.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import stakeout.model.ethereum.EthereumParameters;

/** The protocol file and the values that the model's vectors are played with are the same, key for key. */
class EthereumElectraTest {
    private static final Set<String> STATUSES = Set.of("verified", "unverified", "illustrative");

    @Test
    void fileHoldsEveryParameterWithItsValueAndSource() throws Exception {
        Map<?, ?> file = load();
        compare("", EthereumParameters.electra(), file);
        Set<String> groups = new TreeSet<>(Set.of("title", "family", "supply", "notModelled"));
        for (RecordComponent group : EthereumParameters.class.getRecordComponents()) {
            groups.add(group.getName());
        }
        assertThat(file.keySet()).extracting(Object::toString).containsExactlyInAnyOrderElementsOf(groups);
    }

    private static void compare(String path, Record record, Map<?, ?> file) throws ReflectiveOperationException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String at = path + component.getName();
            Map<?, ?> entry = (Map<?, ?>) file.get(component.getName());
            assertThat(entry).as(at).isNotNull();
            Object value = component.getAccessor().invoke(record);
            if (value instanceof Record group) {
                assertThat(entry).as(at).hasSize(group.getClass().getRecordComponents().length);
                compare(at + ".", group, entry);
            } else {
                long written = Long.parseLong(entry.get("value").toString().replace("_", ""));
                assertThat(written).as(at).isEqualTo(((Number) value).longValue());
                assertThat(entry.get("source").toString()).as(at).startsWith("[consensus-specs]");
                assertThat(entry.get("unit")).as(at).isNotNull();
                assertThat(entry.get("date")).as(at).isNotNull();
                assertThat(STATUSES).as(at).contains(entry.get("status").toString());
            }
        }
    }

    private static Map<?, ?> load() throws IOException {
        try (InputStream in = EthereumElectraTest.class.getResourceAsStream("/protocols/ethereum@electra.yaml")) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        }
    }
}
