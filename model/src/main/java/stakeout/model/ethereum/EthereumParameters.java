package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The values of Ethereum's rules, named after [consensus-specs] (the name there is given at each). Amounts in Gwei, times in
 * epochs.
 */
public record EthereumParameters(
        Time time, Balance balance, Entry entry, Exit exit, Churn churn, Reward reward, Leak leak, Slashing slashing) {

    /**
     * @param slotsPerEpoch SLOTS_PER_EPOCH
     * @param secondsPerSlot SECONDS_PER_SLOT
     */
    public record Time(int slotsPerEpoch, int secondsPerSlot) {
        public Time {
            atLeast("time.slotsPerEpoch", slotsPerEpoch, 1);
            atLeast("time.secondsPerSlot", secondsPerSlot, 1);
        }
    }

    /**
     * @param incrementGwei EFFECTIVE_BALANCE_INCREMENT: the step of effective balances
     * @param maxEffectiveGwei MAX_EFFECTIVE_BALANCE_ELECTRA: the cap of a compounding validator, a multiple of the step
     * @param hysteresisQuotient HYSTERESIS_QUOTIENT: thresholds are counted in increment / quotient
     * @param hysteresisDownwardMultiplier HYSTERESIS_DOWNWARD_MULTIPLIER
     * @param hysteresisUpwardMultiplier HYSTERESIS_UPWARD_MULTIPLIER
     */
    public record Balance(
            long incrementGwei,
            long maxEffectiveGwei,
            int hysteresisQuotient,
            int hysteresisDownwardMultiplier,
            int hysteresisUpwardMultiplier) {
        public Balance {
            atLeast("balance.incrementGwei", incrementGwei, 1);
            atLeast("balance.hysteresisQuotient", hysteresisQuotient, 1);
            atLeast("balance.hysteresisDownwardMultiplier", hysteresisDownwardMultiplier, 0);
            atLeast("balance.hysteresisUpwardMultiplier", hysteresisUpwardMultiplier, 0);
            isMultiple("balance.maxEffectiveGwei", maxEffectiveGwei, incrementGwei);
        }
    }

    /**
     * @param minActivationGwei MIN_ACTIVATION_BALANCE: what it takes to enter, and the cap of a validator that does not compound
     * @param maxPendingDepositsPerEpoch MAX_PENDING_DEPOSITS_PER_EPOCH
     */
    public record Entry(long minActivationGwei, int maxPendingDepositsPerEpoch) {
        public Entry {
            atLeast("entry.minActivationGwei", minActivationGwei, 1);
            atLeast("entry.maxPendingDepositsPerEpoch", maxPendingDepositsPerEpoch, 0);
        }
    }

    /**
     * @param ejectionGwei EJECTION_BALANCE: a validator of this effective balance or less is made to leave
     * @param minWithdrawabilityDelayEpochs MIN_VALIDATOR_WITHDRAWABILITY_DELAY, from exit to withdrawable
     * @param shardCommitteePeriodEpochs SHARD_COMMITTEE_PERIOD: how long a validator must serve before it may leave
     * @param pendingConsolidationsLimit PENDING_CONSOLIDATIONS_LIMIT
     */
    public record Exit(
            long ejectionGwei,
            int minWithdrawabilityDelayEpochs,
            int shardCommitteePeriodEpochs,
            int pendingConsolidationsLimit) {
        public Exit {
            atLeast("exit.ejectionGwei", ejectionGwei, 0);
            atLeast("exit.minWithdrawabilityDelayEpochs", minWithdrawabilityDelayEpochs, 0);
            atLeast("exit.shardCommitteePeriodEpochs", shardCommitteePeriodEpochs, 0);
            atLeast("exit.pendingConsolidationsLimit", pendingConsolidationsLimit, 0);
        }
    }

    /**
     * @param minPerEpochGwei MIN_PER_EPOCH_CHURN_LIMIT_ELECTRA
     * @param maxPerEpochActivationExitGwei MAX_PER_EPOCH_ACTIVATION_EXIT_CHURN_LIMIT; the rest serves consolidations
     * @param quotient CHURN_LIMIT_QUOTIENT: one epoch moves at most total / quotient
     * @param seedLookaheadEpochs MAX_SEED_LOOKAHEAD: entries and exits take effect 1 + this many epochs later
     */
    public record Churn(
            long minPerEpochGwei, long maxPerEpochActivationExitGwei, long quotient, int seedLookaheadEpochs) {
        public Churn {
            atLeast("churn.minPerEpochGwei", minPerEpochGwei, 1);
            atLeast("churn.maxPerEpochActivationExitGwei", maxPerEpochActivationExitGwei, 1);
            atLeast("churn.quotient", quotient, 1);
            atLeast("churn.seedLookaheadEpochs", seedLookaheadEpochs, 0);
        }
    }

    /**
     * @param factor BASE_REWARD_FACTOR
     * @param sourceWeight TIMELY_SOURCE_WEIGHT
     * @param targetWeight TIMELY_TARGET_WEIGHT
     * @param headWeight TIMELY_HEAD_WEIGHT
     * @param proposerWeight PROPOSER_WEIGHT, here only for the proposer's part of a slashing's reward
     * @param weightDenominator WEIGHT_DENOMINATOR
     */
    public record Reward(
            int factor, int sourceWeight, int targetWeight, int headWeight, int proposerWeight, int weightDenominator) {
        public Reward {
            atLeast("reward.factor", factor, 0);
            atLeast("reward.sourceWeight", sourceWeight, 0);
            atLeast("reward.targetWeight", targetWeight, 0);
            atLeast("reward.headWeight", headWeight, 0);
            atLeast("reward.proposerWeight", proposerWeight, 0);
            atLeast("reward.weightDenominator", weightDenominator, 1);
            checkArgument(
                    proposerWeight <= weightDenominator,
                    "reward.proposerWeight (%s) must not be above reward.weightDenominator (%s).",
                    proposerWeight,
                    weightDenominator);
        }
    }

    /**
     * @param minEpochs MIN_EPOCHS_TO_INACTIVITY_PENALTY: the leak begins when finality is more than this behind
     * @param scoreBias INACTIVITY_SCORE_BIAS: what a missed target adds to a score
     * @param scoreRecoveryRate INACTIVITY_SCORE_RECOVERY_RATE: what every score loses an epoch outside the leak
     * @param penaltyQuotient INACTIVITY_PENALTY_QUOTIENT_BELLATRIX
     */
    public record Leak(int minEpochs, int scoreBias, int scoreRecoveryRate, long penaltyQuotient) {
        public Leak {
            atLeast("leak.minEpochs", minEpochs, 0);
            atLeast("leak.scoreBias", scoreBias, 1);
            atLeast("leak.scoreRecoveryRate", scoreRecoveryRate, 0);
            atLeast("leak.penaltyQuotient", penaltyQuotient, 1);
        }
    }

    /**
     * @param multiplier PROPORTIONAL_SLASHING_MULTIPLIER_BELLATRIX; 0 takes nothing for correlation
     * @param windowEpochs EPOCHS_PER_SLASHINGS_VECTOR: slashings of this many epochs count together
     * @param minPenaltyQuotient MIN_SLASHING_PENALTY_QUOTIENT_ELECTRA: at once, effective balance / this
     * @param whistleblowerQuotient WHISTLEBLOWER_REWARD_QUOTIENT_ELECTRA
     */
    public record Slashing(int multiplier, int windowEpochs, long minPenaltyQuotient, long whistleblowerQuotient) {
        public Slashing {
            atLeast("slashing.multiplier", multiplier, 0);
            atLeast("slashing.windowEpochs", windowEpochs, 1);
            checkArgument(
                    windowEpochs <= 1 << 20,
                    "slashing.windowEpochs (%s) must be at most 1048576.\nMaybe 8192, as in [consensus-specs].",
                    windowEpochs);
            atLeast("slashing.minPenaltyQuotient", minPenaltyQuotient, 1);
            atLeast("slashing.whistleblowerQuotient", whistleblowerQuotient, 1);
        }
    }

    public EthereumParameters {
        isMultiple("entry.minActivationGwei", entry.minActivationGwei, balance.incrementGwei);
        checkArgument(
                entry.minActivationGwei <= balance.maxEffectiveGwei,
                "entry.minActivationGwei (%s) must not be above balance.maxEffectiveGwei (%s).",
                entry.minActivationGwei,
                balance.maxEffectiveGwei);
        checkArgument(
                balance.maxEffectiveGwei / balance.incrementGwei <= Short.MAX_VALUE,
                "balance.maxEffectiveGwei (%s) must be at most 32767 × balance.incrementGwei (%s).",
                balance.maxEffectiveGwei,
                balance.incrementGwei);
    }

    /** Mainnet from 7 May 2025 on. Source: [consensus-specs] presets/mainnet and configs/mainnet, as of Electra. */
    public static EthereumParameters electra() {
        long eth = 1_000_000_000L;
        return new EthereumParameters(
                new Time(32, 12),
                new Balance(eth, 2048 * eth, 4, 1, 5),
                new Entry(32 * eth, 16),
                new Exit(16 * eth, 256, 256, 262_144),
                new Churn(128 * eth, 256 * eth, 65_536, 4),
                new Reward(64, 14, 26, 14, 8, 64),
                new Leak(4, 4, 16, 1L << 24),
                new Slashing(3, 8192, 4096, 4096));
    }

    /** The cap of a validator's effective balance, in increments. */
    public int capIncrements(boolean compounding) {
        return (int) ((compounding ? balance.maxEffectiveGwei : entry.minActivationGwei) / balance.incrementGwei);
    }

    private static void atLeast(String path, long value, long least) {
        checkArgument(value >= least, "%s (%s) must be at least %s.", path, value, least);
    }

    private static void isMultiple(String path, long value, long step) {
        checkArgument(
                value >= step && value % step == 0,
                "%s (%s) must be a multiple of balance.incrementGwei (%s).\nMaybe %s.",
                path,
                value,
                step,
                Math.max(step, value - value % step));
    }
}
