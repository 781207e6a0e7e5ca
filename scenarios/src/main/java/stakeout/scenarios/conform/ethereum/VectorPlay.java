package stakeout.scenarios.conform.ethereum;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;
import stakeout.scenarios.conform.ethereum.VectorComparison.Difference;

/** Plays a vector with given rules, and stops at the first number that differs. */
final class VectorPlay {
    private static final long MOST_TRANSITIONS = 10_000_000;

    private final EthereumVector vector;
    private final Inputs file;
    private final Ethereum protocol;
    private final VectorState states;
    private final Turn turn;
    private final BigInteger supplyBefore;
    private final VectorComparison compared;
    private Inputs behaving;
    private long[] flags = {};

    VectorPlay(EthereumVector vector, Ethereum protocol) {
        this.vector = vector;
        this.protocol = protocol;
        file = vector.fields();
        file.mayHave("constants");
        states = new VectorState(file, protocol.parameters());
        turn = states.turn();
        supplyBefore = turn.state().supply().get();
        compared = new VectorComparison(turn.state(), protocol.parameters());
    }

    /** What differs first; absent if every number of the vector is met. */
    Optional<String> difference() {
        try {
            if (vector.isTrajectory()) {
                runTrajectory();
            } else {
                runEpoch();
            }
        } catch (Difference difference) {
            return Optional.of(difference.getMessage());
        }
        Optional<String> unread = file.unread();
        if (unread.isPresent()) {
            throw new VectorProblem(unread.get() + " is not a field of this schema.");
        }
        return Optional.empty();
    }

    private ProtocolState state() {
        return turn.state();
    }

    private void runEpoch() {
        file.find("ops").ifPresent(ops -> {
            for (Inputs op : ops) {
                states.operate(turn, op);
            }
        });
        file.find("after_ops").ifPresent(after -> compared.state(after, "after_ops"));
        long[] before = Arrays.copyOf(EthereumColumns.of(state()).balance(), state().rows());
        settle();
        Inputs intermediate = file.get("intermediate");
        compared.intermediate(intermediate);
        compared.movements(intermediate, turn.ledger(), before);
        compared.state(file.get("post"), "post");
        compareNewKeys();
    }

    private void compareNewKeys() {
        int first = VectorState.column(file.get("pre").get("validators").get("balance")).length;
        file.find("new_validator_keys").ifPresent(keys -> compared.newKeys(keys, first));
    }

    /** An epoch; what the ledger says was issued must be what the balances gained. */
    private void settle() {
        protocol.settle(turn);
        BigInteger change = turn.state().supply().get().subtract(supplyBefore);
        compared.same("ledger: issued − burned", change, turn.ledger().netIssuance());
        compared.same("supply", VectorState.held(state()), state().supply().get());
    }

    private void runTrajectory() {
        long first = file.get("first_epoch").asLong();
        Map<Long, Inputs> samples = new TreeMap<>();
        for (Inputs sample : file.get("samples")) {
            samples.put(sample.get("after").asLong(), sample);
        }
        MessageDigest digest = sha256();
        file.mayHave("finality_events");
        long transitions = file.get("transitions").asLong();
        if (transitions < 1 || transitions > MOST_TRANSITIONS) {
            throw new VectorProblem(file.get("transitions") + " must be in [1, " + MOST_TRANSITIONS + "].");
        }
        for (long epoch = first; epoch < first + transitions; epoch++) {
            if (file.has("ops")) {
                for (Inputs op : file.get("ops")) {
                    if (op.get("epoch").asLong() == epoch) {
                        states.operate(turn, op);
                    }
                }
            }
            takePart(file.get("behaviour"), epoch);
            settle();
            digest.update(balances());
            if (samples.containsKey(epoch)) {
                compared.sample(samples.get(epoch), "after " + epoch);
            }
            compared.series(file.get("series"), epoch);
        }
        compared.same(
                "balance_stream_sha256",
                file.get("balance_stream_sha256").asText(),
                HexFormat.of().formatHex(digest.digest()));
        compareNewKeys();
    }

    private void takePart(Inputs behaviour, long epoch) {
        Inputs now = null;
        for (Inputs entry : behaviour) {
            if (entry.get("from").asLong() <= epoch) {
                now = entry;
            }
        }
        if (now == null) {
            throw new VectorProblem(behaviour + " says nothing for epoch " + epoch + ".");
        }
        if (now != behaving) {
            behaving = now;
            flags = VectorState.column(now.get("flags"));
        }
        EthereumColumns columns = EthereumColumns.of(state());
        int ofNew = (int) now.longOr("new_validators", 0);
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
