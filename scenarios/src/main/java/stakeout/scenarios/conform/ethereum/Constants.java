package stakeout.scenarios.conform.ethereum;

import stakeout.model.ethereum.BalanceChurn;
import stakeout.model.ethereum.Churn;
import stakeout.model.ethereum.CountChurn;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.scenarios.conform.Inputs;

/** The {@code constants} of a vector, by their names in the specification, as our parameters. */
final class Constants {
    private Constants() {}

    /** The values that a vector names, and those of the fork where it names none. */
    static EthereumParameters parameters(Inputs constants, EthereumParameters base) {
        Reader c = new Reader(constants);
        boolean counted = base.churn() instanceof CountChurn;
        return new EthereumParameters(
                new EthereumParameters.Time(
                        (int) c.get("SLOTS_PER_EPOCH", base.time().slotsPerEpoch()), 12),
                new EthereumParameters.Balance(
                        c.get("EFFECTIVE_BALANCE_INCREMENT", base.balance().incrementGwei()),
                        c.get(
                                counted ? "MAX_EFFECTIVE_BALANCE" : "MAX_EFFECTIVE_BALANCE_ELECTRA",
                                base.balance().maxEffectiveGwei()),
                        (int) c.get("HYSTERESIS_QUOTIENT", base.balance().hysteresisQuotient()),
                        (int) c.get(
                                "HYSTERESIS_DOWNWARD_MULTIPLIER", base.balance().hysteresisDownwardMultiplier()),
                        (int) c.get(
                                "HYSTERESIS_UPWARD_MULTIPLIER", base.balance().hysteresisUpwardMultiplier())),
                new EthereumParameters.Entry(c.get(
                        counted ? "MAX_EFFECTIVE_BALANCE" : "MIN_ACTIVATION_BALANCE",
                        base.entry().minActivationGwei())),
                new EthereumParameters.Exit(
                        c.get("EJECTION_BALANCE", base.exit().ejectionGwei()),
                        (int) c.get(
                                "MIN_VALIDATOR_WITHDRAWABILITY_DELAY",
                                base.exit().minWithdrawabilityDelayEpochs()),
                        base.exit().shardCommitteePeriodEpochs()),
                churn(c, base.churn()),
                new EthereumParameters.Reward(
                        (int) c.get("BASE_REWARD_FACTOR", base.reward().factor()),
                        (int) c.get("TIMELY_SOURCE_WEIGHT", base.reward().sourceWeight()),
                        (int) c.get("TIMELY_TARGET_WEIGHT", base.reward().targetWeight()),
                        (int) c.get("TIMELY_HEAD_WEIGHT", base.reward().headWeight()),
                        (int) c.get("SYNC_REWARD_WEIGHT", base.reward().syncWeight()),
                        (int) c.get("PROPOSER_WEIGHT", base.reward().proposerWeight()),
                        (int) c.get("WEIGHT_DENOMINATOR", base.reward().weightDenominator())),
                base.syncCommittee(),
                new EthereumParameters.Leak(
                        (int) c.get(
                                "MIN_EPOCHS_TO_INACTIVITY_PENALTY", base.leak().minEpochs()),
                        (int) c.get("INACTIVITY_SCORE_BIAS", base.leak().scoreBias()),
                        (int) c.get(
                                "INACTIVITY_SCORE_RECOVERY_RATE", base.leak().scoreRecoveryRate()),
                        c.get(
                                "INACTIVITY_PENALTY_QUOTIENT_BELLATRIX",
                                base.leak().penaltyQuotient()),
                        base.leak().charged(),
                        base.leak().reckonedBy()),
                new EthereumParameters.Slashing(
                        (int) c.get(
                                "PROPORTIONAL_SLASHING_MULTIPLIER_BELLATRIX",
                                base.slashing().multiplier()),
                        (int) c.get(
                                "EPOCHS_PER_SLASHINGS_VECTOR", base.slashing().windowEpochs()),
                        c.get(
                                counted
                                        ? "MIN_SLASHING_PENALTY_QUOTIENT_BELLATRIX"
                                        : "MIN_SLASHING_PENALTY_QUOTIENT_ELECTRA",
                                base.slashing().minPenaltyQuotient()),
                        c.get(
                                counted ? "WHISTLEBLOWER_REWARD_QUOTIENT" : "WHISTLEBLOWER_REWARD_QUOTIENT_ELECTRA",
                                base.slashing().whistleblowerQuotient()),
                        base.slashing().correlation()),
                base.forkChoice());
    }

    private static Churn churn(Reader c, Churn base) {
        int lookahead = (int) c.get("MAX_SEED_LOOKAHEAD", base.seedLookaheadEpochs());
        if (base instanceof CountChurn churn) {
            return new CountChurn(
                    (int) c.get("MIN_PER_EPOCH_CHURN_LIMIT", churn.minPerEpoch()),
                    (int) c.get("MAX_PER_EPOCH_ACTIVATION_CHURN_LIMIT", churn.maxPerEpochActivation()),
                    (int) c.get("CHURN_LIMIT_QUOTIENT", churn.quotient()),
                    lookahead);
        }
        BalanceChurn churn = (BalanceChurn) base;
        return new BalanceChurn(
                c.get("MIN_PER_EPOCH_CHURN_LIMIT_ELECTRA", churn.minPerEpochGwei()),
                c.get("MAX_PER_EPOCH_ACTIVATION_EXIT_CHURN_LIMIT", churn.maxPerEpochActivationExitGwei()),
                c.get("CHURN_LIMIT_QUOTIENT", churn.quotient()),
                lookahead,
                (int) c.get("MAX_PENDING_DEPOSITS_PER_EPOCH", churn.maxPendingDepositsPerEpoch()),
                churn.pendingConsolidationsLimit());
    }

    private record Reader(Inputs constants) {
        long get(String name, long base) {
            return constants.longOr(name, base);
        }
    }
}
