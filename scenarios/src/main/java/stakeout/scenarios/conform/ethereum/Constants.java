package stakeout.scenarios.conform.ethereum;

import stakeout.model.ethereum.EthereumParameters;
import stakeout.scenarios.conform.Inputs;

/** The {@code constants} of a vector, by their names in the specification, as our parameters. */
final class Constants {
    private Constants() {}

    /** The values that a vector names, and those of the fork where it names none. */
    static EthereumParameters parameters(Inputs constants, EthereumParameters base) {
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

    private record Reader(Inputs constants) {
        long get(String name, long base) {
            return constants.longOr(name, base);
        }
    }
}
