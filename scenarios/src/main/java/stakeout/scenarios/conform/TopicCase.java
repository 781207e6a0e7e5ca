package stakeout.scenarios.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.protocol.RuleUse;

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

    /** Also a protocol of other rules that took this one over. */
    @Override
    public boolean isOf(Protocol protocol) {
        return topics.family().isInstance(protocol) || RuleUse.isComposedOf(protocol, rule());
    }

    @Override
    public Optional<String> play() {
        return play(inputs);
    }

    /** What the user's protocol has changed takes the place of what the case gives. */
    @Override
    public Optional<String> play(Protocol own, Protocol shipped) {
        ObjectNode changed = inputs.deepCopy();
        ImmutableMap<String, Object> before = values(shipped);
        values(own).forEach((field, value) -> {
            boolean isOther = !value.toString().equals(String.valueOf(before.get(field)));
            if (isOther && changed.has(field)) {
                changed.put(field, value.toString());
            }
        });
        return play(changed);
    }

    private ImmutableMap<String, Object> values(Protocol protocol) {
        return topics.family().isInstance(protocol) ? topics.values(topic, protocol) : ImmutableMap.of();
    }

    private Optional<String> play(JsonNode with) {
        Inputs given = Inputs.of("inputs", with);
        Map<String, Object> result = topics.compute(topic, given);
        Optional<String> unread = given.unread();
        if (unread.isPresent()) {
            throw new VectorProblem(unread.get() + " is not a field of this topic.");
        }
        return new Comparison(tolerance).difference("expect", expect, result);
    }
}
