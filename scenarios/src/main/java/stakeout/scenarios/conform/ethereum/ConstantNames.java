package stakeout.scenarios.conform.ethereum;

import com.google.common.collect.ImmutableSet;
import stakeout.scenarios.conform.Inputs;
import stakeout.scenarios.conform.VectorProblem;

/** The constants that a vector may name, of all forks. */
final class ConstantNames {
    private static final ImmutableSet<String> KNOWN = ImmutableSet.of(
            "SLOTS_PER_EPOCH",
            "EFFECTIVE_BALANCE_INCREMENT",
            "BASE_REWARD_FACTOR",
            "TIMELY_SOURCE_WEIGHT",
            "TIMELY_TARGET_WEIGHT",
            "TIMELY_HEAD_WEIGHT",
            "SYNC_REWARD_WEIGHT",
            "PROPOSER_WEIGHT",
            "WEIGHT_DENOMINATOR",
            "INACTIVITY_SCORE_BIAS",
            "INACTIVITY_SCORE_RECOVERY_RATE",
            "INACTIVITY_PENALTY_QUOTIENT_BELLATRIX",
            "MIN_EPOCHS_TO_INACTIVITY_PENALTY",
            "PROPORTIONAL_SLASHING_MULTIPLIER_BELLATRIX",
            "EPOCHS_PER_SLASHINGS_VECTOR",
            "HYSTERESIS_QUOTIENT",
            "HYSTERESIS_DOWNWARD_MULTIPLIER",
            "HYSTERESIS_UPWARD_MULTIPLIER",
            "EJECTION_BALANCE",
            "MAX_SEED_LOOKAHEAD",
            "MIN_VALIDATOR_WITHDRAWABILITY_DELAY",
            "CHURN_LIMIT_QUOTIENT",
            "MIN_ACTIVATION_BALANCE",
            "MAX_EFFECTIVE_BALANCE",
            "MAX_EFFECTIVE_BALANCE_ELECTRA",
            "MIN_SLASHING_PENALTY_QUOTIENT_BELLATRIX",
            "MIN_SLASHING_PENALTY_QUOTIENT_ELECTRA",
            "WHISTLEBLOWER_REWARD_QUOTIENT",
            "WHISTLEBLOWER_REWARD_QUOTIENT_ELECTRA",
            "MIN_PER_EPOCH_CHURN_LIMIT",
            "MIN_PER_EPOCH_CHURN_LIMIT_ELECTRA",
            "MAX_PER_EPOCH_ACTIVATION_CHURN_LIMIT",
            "MAX_PER_EPOCH_ACTIVATION_EXIT_CHURN_LIMIT",
            "MAX_PENDING_DEPOSITS_PER_EPOCH");

    private ConstantNames() {}

    /** @throws VectorProblem if there is a name that no fork has */
    static void check(Inputs constants) {
        for (String name : constants.fields()) {
            if (!KNOWN.contains(name)) {
                throw new VectorProblem(constants.name() + "." + name + " is not a field of this schema.");
            }
        }
    }
}
