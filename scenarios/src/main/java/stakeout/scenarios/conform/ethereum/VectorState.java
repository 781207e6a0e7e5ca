package stakeout.scenarios.conform.ethereum;

import java.math.BigInteger;
import java.util.Arrays;
import stakeout.model.chance.RandomStreams;
import stakeout.model.ethereum.BeaconGenesis;
import stakeout.model.ethereum.BeaconPart;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.PendingConsolidation;
import stakeout.model.ethereum.PendingDeposit;
import stakeout.model.ethereum.Slashings;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideSum;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;

/** A vector's {@code pre} as a state of ours, and its operations.  */
final class VectorState {
    /** Up to so many rows every row has an operator of its own, whose account shows what it gained and lost. */
    static final int MOST_OPERATORS = 10_000;

    private static final int MOST_ROWS = 10_000_000;

    private final Inputs file;
    private final EthereumParameters parameters;
    private final int operators;

    VectorState(Inputs file, EthereumParameters parameters) {
        this.file = file;
        this.parameters = parameters;
        operators = Math.min(
                MOST_OPERATORS,
                Math.max(1, column(file.get("pre").get("validators").get("balance")).length));
    }

    /** The state before, with an empty ledger. */
    Turn turn() {
        return new Turn(pre(), new Ledger(new Accounts(operators)), new RandomStreams(1, 0));
    }

    private ProtocolState pre() {
        Inputs pre = file.get("pre");
        pre.mayHave("epoch");
        ValidatorColumns registry = registry(pre.get("validators"));
        ProtocolState state = new ProtocolState(registry, new WideSum());
        state.period =
                file.find("epoch").orElseGet(() -> file.get("first_epoch")).asLong();
        state.finality().justificationBits = bits(pre.get("justification_bits"));
        state.finality().previousJustified = pre.get("previous_justified_epoch").asLong();
        state.finality().justified = pre.get("current_justified_epoch").asLong();
        state.finality().finalized = pre.get("finalized_epoch").asLong();
        BeaconPart beacon = new BeaconGenesis(parameters).begin(state);
        beacon.depositGweiToConsume = pre.longOr("deposit_balance_to_consume", 0);
        beacon.exitGweiToConsume = pre.longOr("exit_balance_to_consume", 0);
        beacon.earliestExitEpoch = (int) pre.longOr("earliest_exit_epoch", 0);
        beacon.consolidationGweiToConsume = pre.longOr("consolidation_balance_to_consume", 0);
        beacon.earliestConsolidationEpoch = (int) pre.longOr("earliest_consolidation_epoch", 0);
        Inputs ring = pre.get("slashings");
        for (String place : ring.fields()) {
            beacon.setSlashings(place(place, beacon), ring.get(place).asLong());
        }
        addQueues(pre, beacon);
        state.supply().add(WideSum.of(held(state)));
        return state;
    }

    private ValidatorColumns registry(Inputs validators) {
        long[] balances = column(validators.get("balance"));
        int rows = balances.length;
        ValidatorColumns registry = new ValidatorColumns(rows);
        EthereumColumns columns = EthereumColumns.register(registry);
        long[] effective = column(validators.get("effective_balance"), rows);
        long[] credential = column(validators.get("credential"), rows);
        long[] slashed = column(validators.get("slashed"), rows);
        long[] scores = column(validators.get("inactivity_score"), rows);
        long[] previous = column(validators.get("previous_participation"), rows);
        long[] current = column(validators.get("current_participation"), rows);
        for (int row = 0; row < rows; row++) {
            columns.operator()[row] = (int) ((long) row * operators / rows);
            columns.balance()[row] = balances[row];
            columns.effective()[row] =
                    (short) (effective[row] / parameters.balance().incrementGwei());
            columns.status()[row] = (byte) (slashed[row] | (credential[row] == 2 ? EthereumColumns.COMPOUNDING : 0));
            columns.score()[row] = Math.toIntExact(scores[row]);
            columns.previous()[row] = (byte) previous[row];
            columns.current()[row] = (byte) current[row];
        }
        epochs(validators.get("activation_eligibility_epoch"), columns.eligibilityEpoch());
        epochs(validators.get("activation_epoch"), columns.activationEpoch());
        epochs(validators.get("exit_epoch"), columns.exitEpoch());
        epochs(validators.get("withdrawable_epoch"), columns.withdrawableEpoch());
        return registry;
    }

    private void addQueues(Inputs pre, BeaconPart beacon) {
        pre.find("pending_deposits").ifPresent(deposits -> {
            for (Inputs deposit : deposits) {
                int key = deposit.get("key").asInt();
                beacon.pendingDeposits.add(new PendingDeposit(
                        key,
                        key % operators,
                        deposit.get("credential").asInt() == 2,
                        deposit.get("amount").asLong(),
                        deposit.get("slot").asLong(),
                        deposit.get("valid_signature").asBoolean()));
            }
        });
        pre.find("pending_consolidations").ifPresent(moves -> {
            for (Inputs move : moves) {
                beacon.pendingConsolidations.add(new PendingConsolidation(
                        move.get("source").asInt(), move.get("target").asInt()));
            }
        });
    }

    /** Balances and pending deposits together, Gwei. */
    static BigInteger held(ProtocolState state) {
        EthereumColumns columns = EthereumColumns.of(state);
        BigInteger held = BigInteger.ZERO;
        for (int row = 0; row < columns.rows(); row++) {
            held = held.add(BigInteger.valueOf(columns.balance()[row]));
        }
        for (PendingDeposit deposit : state.part(BeaconPart.class).pendingDeposits) {
            held = held.add(BigInteger.valueOf(deposit.gwei()));
        }
        return held;
    }

    /** Applies an operation of {@code ops}. */
    void operate(Turn turn, Inputs op) {
        op.mayHave("epoch");
        int row = row(turn, op.get("validator"));
        Inputs name = op.get("op");
        switch (name.asText()) {
            case "initiate_exit" ->
                parameters
                        .churn()
                        .exitQueue(parameters)
                        .initiateExit(turn.state(), EthereumColumns.of(turn.state()), row);
            case "slash" ->
                new Slashings(parameters)
                        .slash(
                                turn,
                                row,
                                row(turn, op.get("proposer")),
                                op.find("whistleblower")
                                        .map(whistleblower -> row(turn, whistleblower))
                                        .orElse(Slashings.NOBODY));
            default -> throw name.unknownOperation();
        }
    }

    private static int row(Turn turn, Inputs validator) {
        int rows = EthereumColumns.of(turn.state()).rows();
        int row = validator.asInt();
        if (row < 0 || row >= rows) {
            throw new VectorProblem(validator.name() + " (" + row + ") must be a validator, below " + rows + ".");
        }
        return row;
    }

    // ------------------------------------------------------------------------------------------------------- columns

    /** A column of any length, also a run-length coded one; "never" as {@link EthereumColumns#FAR_FUTURE}. */
    static long[] column(Inputs node) {
        if (!node.isList()) {
            long[] values = new long[0];
            for (Inputs run : node.get("rle")) {
                int count = run.get(1).asInt();
                if (count < 0 || values.length + (long) count > MOST_ROWS) {
                    throw new VectorProblem(run + " makes the column longer than " + MOST_ROWS + " rows.");
                }
                long[] longer = Arrays.copyOf(values, values.length + count);
                Arrays.fill(longer, values.length, longer.length, value(run.get(0)));
                values = longer;
            }
            return values;
        }
        return node.items().stream().mapToLong(VectorState::value).toArray();
    }

    private static long[] column(Inputs node, int rows) {
        long[] values = column(node);
        if (values.length != rows) {
            throw new VectorProblem("a column must have " + rows + " rows as balance has: " + node);
        }
        return values;
    }

    private static long value(Inputs cell) {
        return cell.isNull() ? EthereumColumns.FAR_FUTURE : cell.asLong();
    }

    private static void epochs(Inputs node, int[] into) {
        long[] values = column(node, into.length);
        for (int row = 0; row < values.length; row++) {
            into[row] = Math.toIntExact(values[row]);
        }
    }

    static int bits(Inputs node) {
        int bits = 0;
        for (int i = 0; i < 4; i++) {
            bits |= node.get(i).asInt() << i;
        }
        return bits;
    }

    /** A place of the ring as a vector's key has it. */
    static int place(String key, BeaconPart beacon) {
        int place = key.matches("\\d{1,9}") ? Integer.parseInt(key) : -1;
        if (place < 0 || place >= beacon.slashingsLength()) {
            throw new VectorProblem("slashings." + key + " must be a place below " + beacon.slashingsLength() + ".");
        }
        return place;
    }
}
