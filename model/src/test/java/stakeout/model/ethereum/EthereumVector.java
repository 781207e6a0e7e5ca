package stakeout.model.ethereum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stakeout.model.chance.RandomStreams;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;

/** One file of vectors/ethereum (schema in its README) as parameters, states and operations of ours. */
final class EthereumVector {
    static final int OPERATORS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    final String id;
    final JsonNode root;
    final EthereumParameters parameters;

    private EthereumVector(JsonNode root) {
        this.root = root;
        id = root.get("id").asText();
        parameters = parameters(root.get("constants"));
    }

    /** The files of the fork that is played, by name. */
    static List<EthereumVector> electra() {
        return all().stream().filter(vector -> vector.fork().equals("electra")).toList();
    }

    /** All files, by name. */
    static List<EthereumVector> all() {
        try {
            Path folder = Path.of(EthereumVector.class
                            .getResource("/vectors/ethereum/README.md")
                            .toURI())
                    .getParent();
            List<EthereumVector> vectors = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        vectors.add(new EthereumVector(JSON.readTree(in)));
                    }
                }
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    String fork() {
        return root.get("fork").asText();
    }

    boolean isTrajectory() {
        return root.get("kind").asText().equals("trajectory");
    }

    private static EthereumParameters parameters(JsonNode constants) {
        EthereumParameters base = EthereumParameters.electra();
        Reader c = new Reader(constants);
        return new EthereumParameters(
                new EthereumParameters.Time(
                        (int) c.get("SLOTS_PER_EPOCH", base.time().slotsPerEpoch()), 12),
                new EthereumParameters.Balance(
                        c.get("EFFECTIVE_BALANCE_INCREMENT", base.balance().incrementGwei()),
                        c.get("MAX_EFFECTIVE_BALANCE_ELECTRA", base.balance().maxEffectiveGwei()),
                        (int) c.get("HYSTERESIS_QUOTIENT", base.balance().hysteresisQuotient()),
                        (int) c.get(
                                "HYSTERESIS_DOWNWARD_MULTIPLIER", base.balance().hysteresisDownwardMultiplier()),
                        (int) c.get(
                                "HYSTERESIS_UPWARD_MULTIPLIER", base.balance().hysteresisUpwardMultiplier())),
                new EthereumParameters.Entry(
                        c.get("MIN_ACTIVATION_BALANCE", base.entry().minActivationGwei()), (int) c.get(
                                "MAX_PENDING_DEPOSITS_PER_EPOCH", base.entry().maxPendingDepositsPerEpoch())),
                new EthereumParameters.Exit(
                        c.get("EJECTION_BALANCE", base.exit().ejectionGwei()),
                        (int) c.get(
                                "MIN_VALIDATOR_WITHDRAWABILITY_DELAY",
                                base.exit().minWithdrawabilityDelayEpochs()),
                        base.exit().shardCommitteePeriodEpochs(),
                        base.exit().pendingConsolidationsLimit()),
                new EthereumParameters.Churn(
                        c.get("MIN_PER_EPOCH_CHURN_LIMIT_ELECTRA", base.churn().minPerEpochGwei()),
                        c.get(
                                "MAX_PER_EPOCH_ACTIVATION_EXIT_CHURN_LIMIT",
                                base.churn().maxPerEpochActivationExitGwei()),
                        c.get("CHURN_LIMIT_QUOTIENT", base.churn().quotient()),
                        (int) c.get("MAX_SEED_LOOKAHEAD", base.churn().seedLookaheadEpochs())),
                new EthereumParameters.Reward(
                        (int) c.get("BASE_REWARD_FACTOR", base.reward().factor()),
                        (int) c.get("TIMELY_SOURCE_WEIGHT", base.reward().sourceWeight()),
                        (int) c.get("TIMELY_TARGET_WEIGHT", base.reward().targetWeight()),
                        (int) c.get("TIMELY_HEAD_WEIGHT", base.reward().headWeight()),
                        (int) c.get("PROPOSER_WEIGHT", base.reward().proposerWeight()),
                        (int) c.get("WEIGHT_DENOMINATOR", base.reward().weightDenominator())),
                new EthereumParameters.Leak(
                        (int) c.get(
                                "MIN_EPOCHS_TO_INACTIVITY_PENALTY", base.leak().minEpochs()),
                        (int) c.get("INACTIVITY_SCORE_BIAS", base.leak().scoreBias()),
                        (int) c.get(
                                "INACTIVITY_SCORE_RECOVERY_RATE", base.leak().scoreRecoveryRate()),
                        c.get(
                                "INACTIVITY_PENALTY_QUOTIENT_BELLATRIX",
                                base.leak().penaltyQuotient())),
                new EthereumParameters.Slashing(
                        (int) c.get(
                                "PROPORTIONAL_SLASHING_MULTIPLIER_BELLATRIX",
                                base.slashing().multiplier()),
                        (int) c.get(
                                "EPOCHS_PER_SLASHINGS_VECTOR", base.slashing().windowEpochs()),
                        c.get(
                                "MIN_SLASHING_PENALTY_QUOTIENT_ELECTRA",
                                base.slashing().minPenaltyQuotient()),
                        c.get(
                                "WHISTLEBLOWER_REWARD_QUOTIENT_ELECTRA",
                                base.slashing().whistleblowerQuotient())));
    }

    private record Reader(JsonNode node) {
        long get(String name, long base) {
            return node.has(name) ? node.get(name).longValue() : base;
        }
    }

    /** The state before. */
    ProtocolState pre() {
        JsonNode pre = root.get("pre");
        JsonNode validators = pre.get("validators");
        long[] balances = column(validators.get("balance"));
        int rows = balances.length;
        ValidatorColumns registry = new ValidatorColumns(rows);
        EthereumColumns columns = EthereumColumns.register(registry);
        long[] effective = column(validators.get("effective_balance"));
        long[] credential = column(validators.get("credential"));
        long[] slashed = column(validators.get("slashed"));
        long increment = parameters.balance().incrementGwei();
        BigInteger supply = BigInteger.ZERO;
        for (int row = 0; row < rows; row++) {
            columns.operator()[row] = (int) ((long) row * OPERATORS / rows);
            columns.balance()[row] = balances[row];
            columns.effective()[row] = (short) (effective[row] / increment);
            columns.status()[row] = (byte) (slashed[row] | (credential[row] == 2 ? EthereumColumns.COMPOUNDING : 0));
            supply = supply.add(BigInteger.valueOf(balances[row]));
        }
        epochs(validators.get("activation_eligibility_epoch"), columns.eligibilityEpoch());
        epochs(validators.get("activation_epoch"), columns.activationEpoch());
        epochs(validators.get("exit_epoch"), columns.exitEpoch());
        epochs(validators.get("withdrawable_epoch"), columns.withdrawableEpoch());
        long[] scores = column(validators.get("inactivity_score"));
        long[] previous = column(validators.get("previous_participation"));
        long[] current = column(validators.get("current_participation"));
        for (int row = 0; row < rows; row++) {
            columns.score()[row] = (int) scores[row];
            columns.previous()[row] = (byte) previous[row];
            columns.current()[row] = (byte) current[row];
        }
        ProtocolState state = new ProtocolState(registry, new WideSum());
        state.period = (root.has("epoch") ? root.get("epoch") : root.get("first_epoch")).longValue();
        state.finality().justificationBits = bits(pre.get("justification_bits"));
        state.finality().previousJustified = pre.get("previous_justified_epoch").longValue();
        state.finality().justified = pre.get("current_justified_epoch").longValue();
        state.finality().finalized = pre.get("finalized_epoch").longValue();
        BeaconPart beacon = new BeaconGenesis(parameters).begin(state);
        beacon.depositGweiToConsume = pre.get("deposit_balance_to_consume").longValue();
        beacon.exitGweiToConsume = pre.get("exit_balance_to_consume").longValue();
        beacon.earliestExitEpoch = pre.get("earliest_exit_epoch").intValue();
        beacon.consolidationGweiToConsume =
                pre.get("consolidation_balance_to_consume").longValue();
        beacon.earliestConsolidationEpoch =
                pre.get("earliest_consolidation_epoch").intValue();
        pre.get("slashings")
                .properties()
                .forEach(slot -> beacon.setSlashings(
                        Integer.parseInt(slot.getKey()), slot.getValue().longValue()));
        for (JsonNode deposit : pre.get("pending_deposits")) {
            int key = deposit.get("key").intValue();
            beacon.pendingDeposits.add(new PendingDeposit(
                    key,
                    key % OPERATORS,
                    deposit.get("credential").intValue() == 2,
                    deposit.get("amount").longValue(),
                    deposit.get("slot").longValue(),
                    deposit.get("valid_signature").booleanValue()));
            supply = supply.add(BigInteger.valueOf(deposit.get("amount").longValue()));
        }
        for (JsonNode move : pre.get("pending_consolidations")) {
            beacon.pendingConsolidations.add(new PendingConsolidation(
                    move.get("source").intValue(), move.get("target").intValue()));
        }
        state.supply().add(WideSum.of(supply));
        return state;
    }

    Turn turn() {
        return new Turn(pre(), new Ledger(new Accounts(OPERATORS)), new RandomStreams(1, 0));
    }

    /** Applies an operation of {@code ops}. */
    void operate(Turn turn, JsonNode op, EthereumParameters parameters) {
        int row = op.get("validator").intValue();
        switch (op.get("op").asText()) {
            case "initiate_exit" ->
                new ExitQueue(parameters).initiateExit(turn.state(), EthereumColumns.of(turn.state()), row);
            case "slash" ->
                new Slashings(parameters)
                        .slash(
                                turn,
                                row,
                                op.get("proposer").intValue(),
                                op.has("whistleblower")
                                        ? op.get("whistleblower").intValue()
                                        : Slashings.NOBODY);
            default -> throw new IllegalArgumentException("operation (" + op + ") is not known.");
        }
    }

    static long[] column(JsonNode node) {
        List<Long> values = new ArrayList<>();
        if (node.has("rle")) {
            for (JsonNode run : node.get("rle")) {
                for (int i = 0; i < run.get(1).intValue(); i++) {
                    values.add(value(run.get(0)));
                }
            }
        } else {
            node.forEach(cell -> values.add(value(cell)));
        }
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static long value(JsonNode cell) {
        return cell.isNull() ? EthereumColumns.FAR_FUTURE : cell.longValue();
    }

    private static void epochs(JsonNode node, int[] into) {
        long[] values = column(node);
        for (int row = 0; row < values.length; row++) {
            into[row] = Math.toIntExact(values[row]);
        }
    }

    static int bits(JsonNode node) {
        int bits = 0;
        for (int i = 0; i < 4; i++) {
            bits |= node.get(i).intValue() << i;
        }
        return bits;
    }

    @Override
    public String toString() {
        return id;
    }
}
