package stakeout.model.ethereum;

import static com.google.common.base.Preconditions.checkArgument;
import static stakeout.model.ethereum.ParameterLaws.atLeast;
import static stakeout.model.ethereum.ParameterLaws.isMultiple;
import static stakeout.model.ethereum.ParameterLaws.isSpan;
import static stakeout.model.ethereum.ParameterLaws.isWithin;

/**
 * The values of Ethereum's rules, named after [consensus-specs] (the name there is given at each). Amounts in Gwei, times in
 * epochs. What versions do in other ways is a choice by {@code type}: see {@link Churn} and {@link Correlation}.
 */
public record EthereumParameters(
        Time time,
        Balance balance,
        Entry entry,
        Exit exit,
        Churn churn,
        Reward reward,
        SyncCommittee syncCommittee,
        Leak leak,
        Slashing slashing,
        ForkChoice forkChoice) {
    private static final long ETH = 1_000_000_000L;
    private static final int MOST_SLOTS = 1024;
    private static final int MOST_SEATS = 1 << 16;
    private static final int LARGEST_WEIGHT = 1024;
    private static final int LARGEST_FACTOR = 1 << 16;
    private static final int LARGEST_BIAS = 1024;
    private static final int MOST_BOOST = 1000;
    private static final int MOST_LOOKAHEAD = 5;
    private static final long LARGEST_LEAK_QUOTIENT = 1L << 48;

    /**
     * @param slotsPerEpoch SLOTS_PER_EPOCH
     * @param secondsPerSlot SECONDS_PER_SLOT
     */
    public record Time(int slotsPerEpoch, int secondsPerSlot) {
        public Time {
            isWithin("time.slotsPerEpoch", slotsPerEpoch, 1, MOST_SLOTS, 32);
            isWithin("time.secondsPerSlot", secondsPerSlot, 1, 86_400, 12);
        }
    }

    /**
     * @param incrementGwei EFFECTIVE_BALANCE_INCREMENT: the step of effective balances
     * @param maxEffectiveGwei MAX_EFFECTIVE_BALANCE_ELECTRA: the cap of a compounding validator, a multiple of the step; before
     *     Electra MAX_EFFECTIVE_BALANCE, and as much as entry takes: nobody compounds
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
            isWithin("balance.incrementGwei", incrementGwei, 1, 1000 * ETH, ETH);
            atLeast("balance.hysteresisQuotient", hysteresisQuotient, 1, 4);
            isWithin("balance.hysteresisDownwardMultiplier", hysteresisDownwardMultiplier, 0, 1 << 20, 1);
            isWithin("balance.hysteresisUpwardMultiplier", hysteresisUpwardMultiplier, 0, 1 << 20, 5);
            isMultiple("balance.maxEffectiveGwei", maxEffectiveGwei, incrementGwei);
            checkArgument(
                    maxEffectiveGwei / incrementGwei <= Short.MAX_VALUE,
                    "balance.maxEffectiveGwei (%s) must be at most 32767 × balance.incrementGwei (%s).\n"
                            + "Maybe 2048 times, as on mainnet.",
                    maxEffectiveGwei,
                    incrementGwei);
        }
    }

    /**
     * @param minActivationGwei MIN_ACTIVATION_BALANCE: what it takes to enter, and the cap of a validator that does not compound;
     *     before Electra MAX_EFFECTIVE_BALANCE
     */
    public record Entry(long minActivationGwei) {
        public Entry {
            atLeast("entry.minActivationGwei", minActivationGwei, 1, 32 * ETH);
        }
    }

    /**
     * @param ejectionGwei EJECTION_BALANCE: a validator of this effective balance or less is made to leave
     * @param minWithdrawabilityDelayEpochs MIN_VALIDATOR_WITHDRAWABILITY_DELAY, from exit to withdrawable
     * @param shardCommitteePeriodEpochs SHARD_COMMITTEE_PERIOD: how long a validator must serve before it may leave
     */
    public record Exit(long ejectionGwei, int minWithdrawabilityDelayEpochs, int shardCommitteePeriodEpochs) {
        public Exit {
            atLeast("exit.ejectionGwei", ejectionGwei, 0, 16 * ETH);
            isSpan("exit.minWithdrawabilityDelayEpochs", minWithdrawabilityDelayEpochs, 0, 256);
            isSpan("exit.shardCommitteePeriodEpochs", shardCommitteePeriodEpochs, 0, 256);
        }
    }

    /**
     * @param factor BASE_REWARD_FACTOR
     * @param sourceWeight TIMELY_SOURCE_WEIGHT
     * @param targetWeight TIMELY_TARGET_WEIGHT
     * @param headWeight TIMELY_HEAD_WEIGHT
     * @param syncWeight SYNC_REWARD_WEIGHT
     * @param proposerWeight PROPOSER_WEIGHT, below the denominator: the proposer's part of what votes and slashings bring
     * @param weightDenominator WEIGHT_DENOMINATOR, not below the weights together
     */
    public record Reward(
            int factor,
            int sourceWeight,
            int targetWeight,
            int headWeight,
            int syncWeight,
            int proposerWeight,
            int weightDenominator) {
        public Reward {
            isWithin("reward.factor", factor, 0, LARGEST_FACTOR, 64);
            isWithin("reward.weightDenominator", weightDenominator, 1, LARGEST_WEIGHT, 64);
            isWithin("reward.sourceWeight", sourceWeight, 0, weightDenominator, 14);
            isWithin("reward.targetWeight", targetWeight, 0, weightDenominator, 26);
            isWithin("reward.headWeight", headWeight, 0, weightDenominator, 14);
            isWithin("reward.syncWeight", syncWeight, 0, weightDenominator, 2);
            isWithin("reward.proposerWeight", proposerWeight, 0, weightDenominator - 1L, 8);
            int weights = sourceWeight + targetWeight + headWeight + syncWeight + proposerWeight;
            checkArgument(
                    weights <= weightDenominator,
                    "reward.weightDenominator (%s) must be at least what the weights come to together (%s).\n"
                            + "Maybe smaller weights: 14, 26, 14, 2 and 8 of 64, as on mainnet.",
                    weightDenominator,
                    weights);
        }
    }

    /**
     * @param size SYNC_COMMITTEE_SIZE: seats, drawn by effective balance; a validator may hold several
     * @param periodEpochs EPOCHS_PER_SYNC_COMMITTEE_PERIOD: how long a committee serves; it is known a period before
     */
    public record SyncCommittee(int size, int periodEpochs) {
        public SyncCommittee {
            isWithin("syncCommittee.size", size, 1, MOST_SEATS, 512);
            isSpan("syncCommittee.periodEpochs", periodEpochs, 1, 256);
        }
    }

    /**
     * @param minEpochs MIN_EPOCHS_TO_INACTIVITY_PENALTY: the leak begins when finality is more than this behind
     * @param scoreBias INACTIVITY_SCORE_BIAS: what a missed target adds to a score
     * @param scoreRecoveryRate INACTIVITY_SCORE_RECOVERY_RATE: what every score loses an epoch outside the leak
     * @param penaltyQuotient INACTIVITY_PENALTY_QUOTIENT_BELLATRIX
     * @param charged whom it burns; the specification: who is absent
     * @param reckonedBy which balance it goes by; the specification: the effective one
     */
    public record Leak(
            int minEpochs,
            int scoreBias,
            int scoreRecoveryRate,
            long penaltyQuotient,
            LeakCharge charged,
            LeakBasis reckonedBy) {
        public Leak {
            isSpan("leak.minEpochs", minEpochs, 0, 4);
            isWithin("leak.scoreBias", scoreBias, 1, LARGEST_BIAS, 4);
            atLeast("leak.scoreRecoveryRate", scoreRecoveryRate, 0, 16);
            isWithin("leak.penaltyQuotient", penaltyQuotient, 1, LARGEST_LEAK_QUOTIENT, 1 << 24);
        }

        /** Charged and reckoned as specified. */
        public Leak(int minEpochs, int scoreBias, int scoreRecoveryRate, long penaltyQuotient) {
            this(
                    minEpochs,
                    scoreBias,
                    scoreRecoveryRate,
                    penaltyQuotient,
                    LeakCharge.ABSENT,
                    LeakBasis.EFFECTIVE_BALANCE);
        }
    }

    /**
     * @param multiplier PROPORTIONAL_SLASHING_MULTIPLIER_BELLATRIX; 0 takes nothing for correlation
     * @param windowEpochs EPOCHS_PER_SLASHINGS_VECTOR: slashings of this many epochs count together
     * @param minPenaltyQuotient MIN_SLASHING_PENALTY_QUOTIENT_ELECTRA (before it, …_BELLATRIX): at once, effective balance / this
     * @param whistleblowerQuotient WHISTLEBLOWER_REWARD_QUOTIENT_ELECTRA (before it, WHISTLEBLOWER_REWARD_QUOTIENT)
     * @param correlation how the penalty for the crowd is rounded
     */
    public record Slashing(
            int multiplier,
            int windowEpochs,
            long minPenaltyQuotient,
            long whistleblowerQuotient,
            Correlation correlation) {
        public Slashing {
            atLeast("slashing.multiplier", multiplier, 0, 3);
            // Half a window after the offence comes the penalty for the crowd.
            isSpan("slashing.windowEpochs", windowEpochs, 2, 8192);
            checkArgument(
                    minPenaltyQuotient >= 1,
                    "slashing.minPenaltyQuotient (%s) must be at least 1: a slash takes at most all.\n"
                            + "Maybe 4096, as on mainnet.",
                    minPenaltyQuotient);
            atLeast("slashing.whistleblowerQuotient", whistleblowerQuotient, 1, 4096);
        }
    }

    /**
     * @param proposerBoost PROPOSER_SCORE_BOOST: what a timely block counts for more while its slot lasts, in per cent of a committee
     * @param seedLookaheadEpochs MIN_SEED_LOOKAHEAD: the epochs between the one whose blocks draw proposers and the one these propose in
     */
    public record ForkChoice(int proposerBoost, int seedLookaheadEpochs) {
        public ForkChoice {
            isWithin("forkChoice.proposerBoost", proposerBoost, 0, MOST_BOOST, 40);
            isWithin("forkChoice.seedLookaheadEpochs", seedLookaheadEpochs, 0, MOST_LOOKAHEAD, 1);
        }
    }

    public EthereumParameters {
        isMultiple("entry.minActivationGwei", entry.minActivationGwei, balance.incrementGwei);
        checkArgument(
                entry.minActivationGwei <= balance.maxEffectiveGwei,
                "entry.minActivationGwei (%s) must not be above balance.maxEffectiveGwei (%s).\nMaybe %s.",
                entry.minActivationGwei,
                balance.maxEffectiveGwei,
                balance.maxEffectiveGwei);
        checkArgument(
                exit.ejectionGwei < entry.minActivationGwei,
                "exit.ejectionGwei (%s) must be below entry.minActivationGwei (%s): who enters would be put out.\nMaybe half of it.",
                exit.ejectionGwei,
                entry.minActivationGwei);
        churn.check(entry, balance);
    }

    /** Mainnet from 7 May 2025 on. Source: [consensus-specs] presets/mainnet and configs/mainnet, as of Electra. */
    public static EthereumParameters electra() {
        return new EthereumParameters(
                new Time(32, 12),
                new Balance(ETH, 2048 * ETH, 4, 1, 5),
                new Entry(32 * ETH),
                new Exit(16 * ETH, 256, 256),
                new BalanceChurn(128 * ETH, 256 * ETH, 65_536, 4, 16, 262_144),
                new Reward(64, 14, 26, 14, 2, 8, 64),
                new SyncCommittee(512, 256),
                new Leak(4, 4, 16, 1L << 24),
                new Slashing(3, 8192, 4096, 4096, Correlation.PER_INCREMENT),
                new ForkChoice(40, 1));
    }

    /** Mainnet from 13 March 2024 to 7 May 2025. Source: [consensus-specs] presets/mainnet and configs/mainnet, as of Deneb. */
    public static EthereumParameters deneb() {
        EthereumParameters electra = electra();
        return new EthereumParameters(
                electra.time,
                new Balance(ETH, 32 * ETH, 4, 1, 5),
                electra.entry,
                electra.exit,
                new CountChurn(4, 8, 65_536, 4),
                electra.reward,
                electra.syncCommittee,
                electra.leak,
                new Slashing(3, 8192, 32, 512, Correlation.WHOLE_INCREMENTS),
                electra.forkChoice);
    }

    /** Whether there are validators whose effective balance may grow beyond what entry takes. */
    public boolean allowsCompounding() {
        return balance.maxEffectiveGwei > entry.minActivationGwei;
    }

    /** The cap of a validator's effective balance, in increments. */
    public int capIncrements(boolean compounding) {
        return (int) ((compounding ? balance.maxEffectiveGwei : entry.minActivationGwei) / balance.incrementGwei);
    }
}
