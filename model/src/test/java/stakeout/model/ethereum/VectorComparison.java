package stakeout.model.ethereum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import stakeout.model.state.ProtocolState;

/** Holds a state against a vector's numbers, and stops at the first that differs. */
final class VectorComparison {
    /** What differs from the vector; the message names the number. */
    static final class Difference extends AssertionError {
        Difference(String message) {
            super(message);
        }
    }

    private final EthereumVector vector;
    private final ProtocolState state;

    VectorComparison(EthereumVector vector, ProtocolState state) {
        this.vector = vector;
        this.state = state;
    }

    void intermediate(JsonNode expected) {
        EpochTotals totals = state.part(BeaconPart.class).totals;
        long increment = vector.parameters.balance().incrementGwei();
        same("total_active_balance", expected.get("total_active_balance").longValue(), totals.active * increment);
        String[] names = {"previous_source_balance", "previous_target_balance", "previous_head_balance"};
        for (int flag = 0; flag < 3; flag++) {
            same(names[flag], expected.get(names[flag]).longValue(), totals.voted[flag] * increment);
        }
        same(
                "current_target_balance",
                expected.get("current_target_balance").longValue(),
                totals.currentTarget * increment);
        same("in_inactivity_leak", expected.get("in_inactivity_leak").booleanValue(), state.finality().leaking);
        EthereumParameters.Reward reward = vector.parameters.reward();
        same(
                "base_reward_per_increment",
                expected.get("base_reward_per_increment").longValue(),
                increment * reward.factor() / AttestationAmounts.sqrt(totals.active * increment));
    }

    void newKeys(JsonNode expected) {
        BeaconPart beacon = state.part(BeaconPart.class);
        int first =
                EthereumVector.column(vector.root.get("pre").get("validators").get("balance")).length;
        same("new_validator_keys: count", expected.size(), state.rows() - first);
        for (int i = 0; i < expected.size(); i++) {
            same("new_validator_keys[" + i + "]", expected.get(i).intValue(), beacon.keyOfRow(first + i));
        }
    }

    void state(JsonNode expected, String where) {
        BeaconPart beacon = state.part(BeaconPart.class);
        finality(expected, where);
        columns(expected.get("validators"), where, true);
        same(
                where + " deposit carry",
                expected.get("deposit_balance_to_consume").longValue(),
                beacon.depositGweiToConsume);
        churn(expected, where);
        Map<Integer, Long> ring = new TreeMap<>();
        expected.get("slashings")
                .properties()
                .forEach(slot -> ring.put(
                        Integer.parseInt(slot.getKey()), slot.getValue().longValue()));
        long sum = 0;
        for (int place = 0; place < beacon.slashingsLength(); place++) {
            same(where + " slashings[" + place + "]", ring.getOrDefault(place, 0L), beacon.slashings(place));
            sum += beacon.slashings(place);
        }
        same(where + " sum of slashings", sum, beacon.slashingsSum());
        pending(expected, where, beacon);
    }

    private void pending(JsonNode expected, String where, BeaconPart beacon) {
        same(where + " pending deposits", expected.get("pending_deposits").size(), beacon.pendingDeposits.size());
        int i = 0;
        for (PendingDeposit deposit : beacon.pendingDeposits) {
            JsonNode want = expected.get("pending_deposits").get(i);
            String at = where + " pending_deposits[" + i++ + "]";
            same(at, want.get("key").intValue(), deposit.key());
            same(at, want.get("amount").longValue(), deposit.gwei());
            same(at, want.get("slot").longValue(), deposit.slot());
            same(at, want.get("credential").intValue() == 2, deposit.compounding());
        }
        same(
                where + " pending consolidations",
                expected.get("pending_consolidations").size(),
                beacon.pendingConsolidations.size());
        i = 0;
        for (PendingConsolidation move : beacon.pendingConsolidations) {
            JsonNode want = expected.get("pending_consolidations").get(i);
            String at = where + " pending_consolidations[" + i++ + "]";
            same(at, want.get("source").intValue(), move.source());
            same(at, want.get("target").intValue(), move.target());
        }
    }

    private void churn(JsonNode expected, String where) {
        BeaconPart beacon = state.part(BeaconPart.class);
        same(where + " exit carry", expected.get("exit_balance_to_consume").longValue(), beacon.exitGweiToConsume);
        same(where + " earliest exit", expected.get("earliest_exit_epoch").intValue(), beacon.earliestExitEpoch);
        if (expected.has("consolidation_balance_to_consume")) {
            same(
                    where + " consolidation carry",
                    expected.get("consolidation_balance_to_consume").longValue(),
                    beacon.consolidationGweiToConsume);
            same(
                    where + " earliest consolidation",
                    expected.get("earliest_consolidation_epoch").intValue(),
                    beacon.earliestConsolidationEpoch);
        }
    }

    private void finality(JsonNode expected, String where) {
        same(
                where + " justification_bits",
                EthereumVector.bits(expected.get("justification_bits")),
                state.finality().justificationBits);
        if (expected.has("previous_justified_epoch")) {
            same(
                    where + " previous_justified",
                    expected.get("previous_justified_epoch").longValue(),
                    state.finality().previousJustified);
        }
        JsonNode justified = expected.has("current_justified_epoch")
                ? expected.get("current_justified_epoch")
                : expected.get("justified_epoch");
        same(where + " justified", justified.longValue(), state.finality().justified);
        same(where + " finalized", expected.get("finalized_epoch").longValue(), state.finality().finalized);
    }

    private void columns(JsonNode expected, String where, boolean all) {
        EthereumColumns columns = EthereumColumns.of(state);
        long increment = vector.parameters.balance().incrementGwei();
        expected.properties().forEach(entry -> {
            if (!entry.getValue().isArray() && !entry.getValue().has("rle")) {
                return;
            }
            IntToLongFunction actual = switch (entry.getKey()) {
                case "balance" -> row -> columns.balance()[row];
                case "effective_balance" -> row -> columns.effective()[row] * increment;
                case "credential" -> row -> columns.isCompounding(row) ? 2 : 1;
                case "slashed" -> row -> columns.isSlashed(row) ? 1 : 0;
                case "activation_eligibility_epoch" -> row -> columns.eligibilityEpoch()[row];
                case "activation_epoch" -> row -> columns.activationEpoch()[row];
                case "exit_epoch" -> row -> columns.exitEpoch()[row];
                case "withdrawable_epoch" -> row -> columns.withdrawableEpoch()[row];
                case "inactivity_score" -> row -> columns.score()[row];
                case "previous_participation" -> row -> columns.previous()[row];
                case "current_participation" -> row -> columns.current()[row];
                case "justification_bits" -> null;
                default -> throw new IllegalArgumentException("column (" + entry.getKey() + ") is not known.");
            };
            if (actual == null && !all) {
                return;
            }
            long[] want = EthereumVector.column(entry.getValue());
            same(where + " rows", want.length, state.rows());
            for (int row = 0; row < want.length; row++) {
                same(where + " " + entry.getKey() + "[" + row + "]", want[row], actual.applyAsLong(row));
            }
        });
    }

    void sample(JsonNode sample, String where) {
        finality(sample, where);
        columns(sample, where, false);
        if (sample.has("exit_balance_to_consume")) {
            churn(sample, where);
            same(
                    where + " deposit carry",
                    sample.get("deposit_balance_to_consume").longValue(),
                    state.part(BeaconPart.class).depositGweiToConsume);
        }
        if (sample.has("pending_deposits")) {
            same(
                    where + " pending deposits",
                    sample.get("pending_deposits").intValue(),
                    state.part(BeaconPart.class).pendingDeposits.size());
        }
    }

    void series(JsonNode series, long epoch) {
        for (int i = 0; i < series.get("after").size(); i++) {
            if (series.get("after").get(i).longValue() == epoch) {
                EthereumColumns columns = EthereumColumns.of(state);
                long balance = 0;
                long active = 0;
                for (int row = 0; row < columns.rows(); row++) {
                    balance += columns.balance()[row];
                    active += columns.isActive(row, (int) epoch + 1) ? columns.effective()[row] : 0;
                }
                String where = "series after " + epoch;
                same(where, series.get("total_balance").get(i).longValue(), balance);
                same(
                        where,
                        series.get("total_effective_balance_active").get(i).longValue(),
                        active * vector.parameters.balance().incrementGwei());
                same(where, series.get("finalized_epoch").get(i).longValue(), state.finality().finalized);
                same(where, series.get("justified_epoch").get(i).longValue(), state.finality().justified);
            }
        }
    }

    void same(String what, Object expected, Object actual) {
        boolean equal = expected instanceof Number a && actual instanceof Number b
                ? a.longValue() == b.longValue()
                : expected.equals(actual);
        if (!equal) {
            throw new Difference(vector.id + ": " + what + " is " + actual + ", should be " + expected);
        }
    }
}
