package stakeout.model.ethereum;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/** Plays a vector with given rules, and stops at the first number that differs. */
final class VectorPlay {
    private final EthereumVector vector;
    private final EthereumParameters parameters;
    private final Ethereum protocol;
    private final Turn turn;
    private final Holdings holdings;
    private final VectorComparison compared;

    VectorPlay(EthereumVector vector, EthereumParameters parameters, List<Rule> rules) {
        this.vector = vector;
        this.parameters = parameters;
        protocol = new Ethereum("ethereum@electra", parameters, rules);
        turn = vector.turn();
        holdings = new Holdings(turn);
        compared = new VectorComparison(vector, turn.state());
    }

    /** With the rules as they are. */
    static void play(EthereumVector vector) {
        new VectorPlay(vector, vector.parameters, Ethereum.rules(vector.parameters)).run();
    }

    void run() {
        if (vector.isTrajectory()) {
            runTrajectory();
        } else {
            runEpoch();
        }
    }

    private ProtocolState state() {
        return turn.state();
    }

    private void runEpoch() {
        JsonNode root = vector.root;
        if (root.has("ops")) {
            for (JsonNode op : root.get("ops")) {
                vector.operate(turn, op, parameters);
            }
            compared.state(root.get("after_ops"), "after_ops");
        }
        settle();
        compared.intermediate(root.get("intermediate"));
        compared.state(root.get("post"), "post");
        if (root.has("new_validator_keys")) {
            compared.newKeys(root.get("new_validator_keys"));
        }
    }

    private void settle() {
        protocol.settle(turn);
        holdings.check();
    }

    private void runTrajectory() {
        JsonNode root = vector.root;
        long first = root.get("first_epoch").longValue();
        Map<Long, JsonNode> samples = new TreeMap<>();
        root.get("samples").forEach(sample -> samples.put(sample.get("after").longValue(), sample));
        MessageDigest digest = sha256();
        for (long epoch = first; epoch < first + root.get("transitions").longValue(); epoch++) {
            if (root.has("ops")) {
                for (JsonNode op : root.get("ops")) {
                    if (op.get("epoch").longValue() == epoch) {
                        vector.operate(turn, op, parameters);
                    }
                }
            }
            takePart(root.get("behaviour"), epoch);
            settle();
            digest.update(balances());
            if (samples.containsKey(epoch)) {
                compared.sample(samples.get(epoch), "after " + epoch);
            }
            compared.series(root.get("series"), epoch);
        }
        compared.same(
                "balance_stream_sha256",
                root.get("balance_stream_sha256").asText(),
                HexFormat.of().formatHex(digest.digest()));
        if (root.has("new_validator_keys")) {
            compared.newKeys(root.get("new_validator_keys"));
        }
    }

    private void takePart(JsonNode behaviour, long epoch) {
        JsonNode now = null;
        for (JsonNode entry : behaviour) {
            if (entry.get("from").longValue() <= epoch) {
                now = entry;
            }
        }
        EthereumColumns columns = EthereumColumns.of(state());
        long[] flags = EthereumVector.column(Objects.requireNonNull(now).get("flags"));
        int ofNew = now.has("new_validators") ? now.get("new_validators").intValue() : 0;
        for (int row = 0; row < columns.rows(); row++) {
            boolean active = columns.isActive(row, (int) epoch);
            columns.current()[row] = (byte) (!active ? 0 : row < flags.length ? flags[row] : ofNew);
        }
    }

    private byte[] balances() {
        EthereumColumns columns = EthereumColumns.of(state());
        ByteBuffer bytes = ByteBuffer.allocate(8 * columns.rows()).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < columns.rows(); row++) {
            bytes.putLong(columns.balance()[row]);
        }
        return bytes.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
