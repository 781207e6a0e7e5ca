package stakeout.scenarios.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import stakeout.model.protocol.Protocol;

/** A case of schema {@code pos-vector/1}. */
record TopicCase(VectorTopics topics, String topic, String id, JsonNode inputs, JsonNode expect, Tolerance tolerance)
        implements VectorCase {
    @Override
    public String protocol() {
        return topics.protocol();
    }

    @Override
    public Class<?> rule() {
        return topics.topics().get(topic);
    }

    @Override
    public Class<? extends Protocol> family() {
        return topics.family();
    }

    @Override
    public Optional<String> play() {
        Inputs given = Inputs.of("inputs", inputs);
        Map<String, Object> result = topics.compute(topic, given);
        Optional<String> unread = given.unread();
        if (unread.isPresent()) {
            throw new VectorProblem(unread.get() + " is not a field of this topic.");
        }
        return new Comparison(tolerance).difference("expect", expect, result);
    }
}
