package stakeout.model.cosmos.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Maps the cases of one family of topics onto the rules: inputs as the file has them, results by the keys of {@code expect}. */
interface VectorTopic {
    /** Everything that a case of the topic can ask for; lists, maps, numbers, text and booleans. */
    Map<String, Object> compute(String topic, JsonNode inputs);
}
