package stakeout.scenarios.conform;

import java.util.Optional;
import stakeout.model.protocol.Protocol;

/** A case that cannot be read, among others that can. */
record BrokenCase(VectorTopics topics, String topic, String id, VectorProblem problem) implements VectorCase {
    @Override
    public String protocol() {
        return topics.protocol();
    }

    @Override
    public Class<?> rule() {
        return topics.topics().get(topic);
    }

    @Override
    public boolean isOf(Protocol protocol) {
        return topics.family().isInstance(protocol);
    }

    @Override
    public Optional<String> play() {
        throw problem;
    }

    @Override
    public Optional<String> play(Protocol own, Protocol shipped) {
        throw problem;
    }
}
