package stakeout.scenarios.conform;

import java.util.ArrayList;
import java.util.List;
import stakeout.model.protocol.Protocol;

/** What came of the cases of one topic. */
final class TopicResult {
    final String protocol;
    final String topic;
    final VectorCase first;
    final List<Failure> failures = new ArrayList<>();
    int cases;
    /** How many are of other rules than those that were to be tried. */
    int foreign;

    TopicResult(VectorCase first) {
        protocol = first.protocol();
        topic = first.topic();
        this.first = first;
    }

    int passed() {
        return cases - foreign - failures.size();
    }

    boolean isForeign() {
        return foreign == cases;
    }

    /** Whether the topic's rules are a protocol's. */
    boolean isOf(Protocol preset) {
        return first.isOf(preset);
    }
}
