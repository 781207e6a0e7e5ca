package stakeout.scenarios.conform;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import stakeout.model.protocol.Protocol;

/**
 * How the rules of one protocol answer its vectors (schema {@code pos-vector/1}): it hands the inputs of a case to the rules
 * that a simulation plays with and names their results. It computes nothing by itself.
 */
public interface VectorTopics {
    /** As the vector files name it: {@code cosmos}. */
    String protocol();

    /** The topics with the class of the model that answers each: a rule, or what a rule computes with. */
    ImmutableMap<String, Class<?>> topics();

    /**
     * Everything that a case of the topic can ask for, by the keys of {@code expect}: lists and arrays, maps, numbers of any
     * kind (also {@code Ratio}, {@code BigFraction}, {@code Dec18}), text, booleans. What a case does not ask for is not
     * looked at.
     *
     * @return null when the rule gives no result and touches nothing: a case expects that with {@code "expect": null}
     * @throws VectorProblem if the inputs lack a field or name an operation that is not known; other exceptions count as
     *     failures of the case as well
     */
    Map<String, Object> compute(String topic, Inputs inputs);

    /** The protocols that these rules are those of; their files can be held against the vectors. */
    Class<? extends Protocol> family();

    /**
     * The values of a protocol of {@link #family} that a topic's rule takes, by the field of {@code inputs} where a case gives
     * them, in the case's unit. When a user's file says otherwise than the protocol it extends, what it says takes the place
     * of the case's value, and the case must fail if the value matters.
     */
    default ImmutableMap<String, Object> values(String topic, Protocol protocol) {
        return ImmutableMap.of();
    }
}
