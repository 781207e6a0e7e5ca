package stakeout.scenarios.conform.ethereum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Protocol;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorCase;
import stakeout.scenarios.conform.VectorProblem;

/** One file of Ethereum's schema: an epoch, or a trajectory of epochs. */
public final class EthereumVector implements VectorCase {
    private final String id;
    private final String topic;
    private final String fork;
    private final String kind;
    private final JsonNode root;

    private EthereumVector(JsonNode root) {
        this.root = root;
        Inputs head = Inputs.of("file", root);
        id = head.get("id").asText();
        topic = head.get("topic").asText();
        if (!EthereumTopics.isKnown(topic)) {
            throw new VectorProblem("topic (" + topic + ") of ethereum is answered by no rule.");
        }
        fork = head.get("fork").asText();
        kind = head.get("kind").asText();
        if (!kind.equals("epoch") && !kind.equals("trajectory")) {
            throw new VectorProblem("kind (" + kind + ") must be epoch or trajectory.");
        }
    }

    /**
     * A file's vector.
     *
     * @throws VectorProblem if it lacks what every vector has
     */
    public static EthereumVector of(JsonNode root) {
        return new EthereumVector(root);
    }

    @Override
    public String protocol() {
        return "ethereum";
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Class<?> rule() {
        return EthereumTopics.rule(topic);
    }

    /** Whether it is Ethereum by the rules of the vector's fork. */
    @Override
    public boolean isOf(Protocol protocol) {
        return protocol instanceof Ethereum && fork.equals(EthereumTopics.fork(protocol));
    }

    String fork() {
        return fork;
    }

    boolean isTrajectory() {
        return kind.equals("trajectory");
    }

    /** The fields, of which nobody has read any so far. */
    Inputs fields() {
        Inputs fields = Inputs.of("file", root);
        fields.mayHave("id", "kind", "topic", "description", "fork", "source", "far_future_epoch", "slot");
        return fields;
    }

    /** The values it is to be played with. */
    EthereumParameters parameters() {
        return Constants.parameters(fields().get("constants"), ofFork());
    }

    private EthereumParameters ofFork() {
        return switch (fork) {
            case "electra" -> EthereumParameters.electra();
            case "deneb" -> EthereumParameters.deneb();
            default ->
                throw new VectorProblem(
                        "fork (" + fork + ") is of rules that are not here: those of electra and deneb are.");
        };
    }

    /** The protocol whose epochs it tells of: its epoch function, for vectors know nothing of blocks. */
    Ethereum rules() {
        return epochs("ethereum@" + fork, parameters());
    }

    private static Ethereum epochs(String name, EthereumParameters parameters) {
        return new Ethereum(name, parameters, Ethereum.epochFunction(parameters));
    }

    @Override
    public Optional<String> play() {
        ConstantNames.check(fields().get("constants"));
        return new VectorPlay(this, rules()).difference();
    }

    /** The state is the vector's, all values are the user's: the vector's constants are not looked at. */
    @Override
    public Optional<String> play(Protocol own, Protocol shipped) {
        return new VectorPlay(this, epochs(own.name(), ((Ethereum) own).parameters())).difference();
    }

    @Override
    public String toString() {
        return id;
    }
}
