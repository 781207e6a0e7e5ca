package stakeout.scenarios.conform.ethereum;

import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import stakeout.model.ethereum.AttestationAmounts;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.BeaconPart;
import stakeout.model.ethereum.CorrelationPenalty;
import stakeout.model.ethereum.EpochTotals;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.InactivityPenalties;
import stakeout.model.ethereum.PendingConsolidation;
import stakeout.model.ethereum.PendingDeposit;
import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;

/** Holds a state against a vector's numbers, and stops at the first that differs. */
final class VectorComparison {
    /** What differs from the vector; the message names the number. */
    static final class Difference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Difference(String message) {
            super(message);
        }
    }

    private final ProtocolState state;
    private final EthereumParameters parameters;
    private final long increment;

    VectorComparison(ProtocolState state, EthereumParameters parameters) {
        this.state = state;
        this.parameters = parameters;
        increment = parameters.balance().incrementGwei();
    }

    void intermediate(Inputs expected) {
        EpochTotals totals = state.part(BeaconPart.class).totals;
        same("total_active_balance", expected.get("total_active_balance").asLong(), totals.active * increment);
        String[] names = {"previous_source_balance", "previous_target_balance", "previous_head_balance"};
        for (int flag = 0; flag < 3; flag++) {
            same(names[flag], expected.get(names[flag]).asLong(), totals.voted[flag] * increment);
        }
        same(
                "current_target_balance",
                expected.get("current_target_balance").asLong(),
                totals.currentTarget * increment);
        same("in_inactivity_leak", expected.get("in_inactivity_leak").asBoolean(), state.finality().leaking);
        same(
                "base_reward_per_increment",
                expected.get("base_reward_per_increment").asLong(),
                AttestationAmounts.perIncrement(parameters.reward(), increment, totals.active));
    }

    /**
     * Holds what each row gained and lost by the ledger against the vector. From a row that held less than is asked of it less could
     * be taken, also where a deposit has filled it again since.
     *
     * @param before what each row held before the transition, Gwei
     */
    void movements(Inputs expected, Ledger ledger, long[] before) {
        long[] rewards = VectorState.column(expected.get("attestation_rewards"));
        long[] penalties = VectorState.column(expected.get("attestation_and_inactivity_penalties"));
        long[] slashings = VectorState.column(expected.get("slashing_penalties"));
        if (rewards.length > VectorState.MOST_OPERATORS) {
            return;
        }
        for (int row = 0; row < rewards.length; row++) {
            same("attestation_rewards[" + row + "]", rewards[row], moved(ledger, row, AttestationRewards.ISSUANCE));
            long lost = -moved(ledger, row, AttestationRewards.PENALTY)
                    - moved(ledger, row, List.of(InactivityPenalties.CAUSE));
            long slashed = -moved(ledger, row, List.of(CorrelationPenalty.CAUSE));
            boolean mayBeEmptied = before[row] < penalties[row] + slashings[row];
            if (!mayBeEmptied || lost > penalties[row]) {
                same("attestation_and_inactivity_penalties[" + row + "]", penalties[row], lost);
            }
            if (!mayBeEmptied || slashed > slashings[row]) {
                same("slashing_penalties[" + row + "]", slashings[row], slashed);
            }
        }
    }

    private static long moved(Ledger ledger, int account, List<String> causes) {
        long sum = 0;
        for (String cause : causes) {
            int known = ledger.causes().indexOf(cause);
            sum += known < 0 ? 0 : ledger.postings(known).lo(account);
        }
        return sum;
    }

    void newKeys(Inputs expected, int first) {
        BeaconPart beacon = state.part(BeaconPart.class);
        same("new_validator_keys: count", expected.size(), state.rows() - first);
        for (int i = 0; i < expected.size(); i++) {
            same("new_validator_keys[" + i + "]", expected.get(i).asInt(), beacon.keyOfRow(first + i));
        }
    }

    void state(Inputs expected, String where) {
        BeaconPart beacon = state.part(BeaconPart.class);
        expected.mayHave("epoch");
        finality(expected, where);
        columns(expected.get("validators"), where);
        expected.find("deposit_balance_to_consume")
                .ifPresent(carry -> same(where + " deposit carry", carry.asLong(), beacon.depositGweiToConsume));
        churn(expected, where);
        Inputs ring = expected.get("slashings");
        Set<String> set = ring.fields();
        set.forEach(place -> VectorState.place(place, beacon));
        long sum = 0;
        for (int place = 0; place < beacon.slashingsLength(); place++) {
            String key = Integer.toString(place);
            long want = set.contains(key) ? ring.get(key).asLong() : 0;
            same(where + " slashings[" + place + "]", want, beacon.slashings(place));
            sum += beacon.slashings(place);
        }
        same(where + " sum of slashings", sum, beacon.slashingsSum());
        expected.find("pending_deposits").ifPresent(deposits -> deposits(deposits, where, beacon));
        expected.find("pending_consolidations").ifPresent(moves -> consolidations(moves, where, beacon));
    }

    private void deposits(Inputs expected, String where, BeaconPart beacon) {
        same(where + " pending deposits", expected.size(), beacon.pendingDeposits.size());
        int i = 0;
        for (PendingDeposit deposit : beacon.pendingDeposits) {
            Inputs want = expected.get(i);
            String at = where + " pending_deposits[" + i++ + "]";
            same(at + ".key", want.get("key").asInt(), deposit.key());
            same(at + ".amount", want.get("amount").asLong(), deposit.gwei());
            same(at + ".slot", want.get("slot").asLong(), deposit.slot());
            same(at + ".credential", want.get("credential").asInt(), deposit.compounding() ? 2 : 1);
            want.mayHave("valid_signature");
        }
    }

    private void consolidations(Inputs expected, String where, BeaconPart beacon) {
        same(where + " pending consolidations", expected.size(), beacon.pendingConsolidations.size());
        int i = 0;
        for (PendingConsolidation move : beacon.pendingConsolidations) {
            Inputs want = expected.get(i);
            String at = where + " pending_consolidations[" + i++ + "]";
            same(at + ".source", want.get("source").asInt(), move.source());
            same(at + ".target", want.get("target").asInt(), move.target());
        }
    }

    private void churn(Inputs expected, String where) {
        BeaconPart beacon = state.part(BeaconPart.class);
        expected.find("exit_balance_to_consume")
                .ifPresent(carry -> same(where + " exit carry", carry.asLong(), beacon.exitGweiToConsume));
        expected.find("earliest_exit_epoch")
                .ifPresent(epoch -> same(where + " earliest exit", epoch.asLong(), beacon.earliestExitEpoch));
        expected.find("consolidation_balance_to_consume")
                .ifPresent(carry ->
                        same(where + " consolidation carry", carry.asLong(), beacon.consolidationGweiToConsume));
        expected.find("earliest_consolidation_epoch")
                .ifPresent(epoch ->
                        same(where + " earliest consolidation", epoch.asLong(), beacon.earliestConsolidationEpoch));
    }

    private void finality(Inputs expected, String where) {
        same(
                where + " justification_bits",
                VectorState.bits(expected.get("justification_bits")),
                state.finality().justificationBits);
        expected.find("previous_justified_epoch")
                .ifPresent(epoch ->
                        same(where + " previous_justified", epoch.asLong(), state.finality().previousJustified));
        Inputs justified = expected.find("current_justified_epoch").orElseGet(() -> expected.get("justified_epoch"));
        same(where + " justified", justified.asLong(), state.finality().justified);
        same(where + " finalized", expected.get("finalized_epoch").asLong(), state.finality().finalized);
    }

    private void columns(Inputs expected, String where) {
        for (String name : expected.fields()) {
            column(expected.get(name), name, where);
        }
    }

    private void column(Inputs expected, String name, String where) {
        EthereumColumns columns = EthereumColumns.of(state);
        IntToLongFunction actual = switch (name) {
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
            default -> throw new VectorProblem(where + ": column (" + name + ") is not known.");
        };
        long[] want = VectorState.column(expected);
        same(where + " rows", want.length, state.rows());
        for (int row = 0; row < want.length; row++) {
            if (want[row] != actual.applyAsLong(row)) {
                same(where + " " + name + "[" + row + "]", want[row], actual.applyAsLong(row));
            }
        }
    }

    /** The fields of a sample that are no columns. */
    private static final Set<String> NO_COLUMNS = Set.of(
            "after",
            "transitions",
            "justification_bits",
            "previous_justified_epoch",
            "justified_epoch",
            "current_justified_epoch",
            "finalized_epoch",
            "deposit_balance_to_consume",
            "exit_balance_to_consume",
            "earliest_exit_epoch",
            "consolidation_balance_to_consume",
            "earliest_consolidation_epoch",
            "pending_deposits",
            "pending_consolidations");

    void sample(Inputs sample, String where) {
        sample.mayHave("transitions");
        finality(sample, where);
        for (String name : sample.fields()) {
            if (!NO_COLUMNS.contains(name)) {
                column(sample.get(name), name, where);
            }
        }
        churn(sample, where);
        BeaconPart beacon = state.part(BeaconPart.class);
        sample.find("deposit_balance_to_consume")
                .ifPresent(carry -> same(where + " deposit carry", carry.asLong(), beacon.depositGweiToConsume));
        sample.find("pending_deposits")
                .ifPresent(count -> same(where + " pending deposits", count.asLong(), beacon.pendingDeposits.size()));
        sample.find("pending_consolidations")
                .ifPresent(count ->
                        same(where + " pending consolidations", count.asLong(), beacon.pendingConsolidations.size()));
    }

    void series(Inputs series, long epoch) {
        Inputs after = series.get("after");
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).asLong() == epoch) {
                EthereumColumns columns = EthereumColumns.of(state);
                long balance = 0;
                long active = 0;
                for (int row = 0; row < columns.rows(); row++) {
                    balance += columns.balance()[row];
                    active += columns.isActive(row, (int) epoch + 1) ? columns.effective()[row] : 0;
                }
                String where = "series after " + epoch + " ";
                same(where + "total_balance", series.get("total_balance").get(i).asLong(), balance);
                same(
                        where + "total_effective_balance_active",
                        series.get("total_effective_balance_active").get(i).asLong(),
                        active * increment);
                same(where + "finalized", series.get("finalized_epoch").get(i).asLong(), state.finality().finalized);
                same(where + "justified", series.get("justified_epoch").get(i).asLong(), state.finality().justified);
            }
        }
    }

    void same(String what, Object expected, Object actual) {
        boolean isWhole = expected instanceof Long || expected instanceof Integer;
        boolean equal =
                isWhole ? ((Number) expected).longValue() == ((Number) actual).longValue() : expected.equals(actual);
        if (!equal) {
            throw new Difference(what + ": expected " + expected + ", got " + actual);
        }
    }
}
