package stakeout.model.cosmos;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.arithmetic.Dec18;

/**
 * The Hub's on-chain parameters, by module.
 *
 * @param blockMillis time between two blocks
 * @param startInflation the yearly inflation at genesis, which then drifts
 */
public record CosmosParameters(
        Mint mint,
        Distribution distribution,
        Slashing slashing,
        Staking staking,
        Evidence evidence,
        Governance governance,
        long blockMillis,
        Dec18 startInflation) {
    /** A thousand years: longer spans would not fit the clock in milliseconds. */
    private static final long LONGEST_SECONDS = 31_557_600_000L;

    public CosmosParameters {
        checkShare("startInflation", startInflation);
        checkArgument(
                blockMillis >= 1 && blockMillis <= 1000 * LONGEST_SECONDS,
                "blockMillis (%s) must be in [1, %s].\nMaybe 7238.",
                blockMillis,
                1000 * LONGEST_SECONDS);
        checkArgument(
                evidence.maxAgeSeconds <= staking.unbondingSeconds,
                "maxAgeSeconds (%s) must not exceed unbondingSeconds (%s): stake could leave before its evidence is stale.\nMaybe %s.",
                evidence.maxAgeSeconds,
                staking.unbondingSeconds,
                staking.unbondingSeconds);
    }

    /**
     * [cosmos-sdk] x/mint/types/params.go.
     *
     * @param inflationRateChange how much inflation may move in a year, per year
     * @param inflationMax upper bound of the yearly inflation
     * @param inflationMin lower bound
     * @param goalBonded the bonded share of supply at which inflation rests, in (0, 1]
     * @param blocksPerYear by which a year's provision is divided
     */
    public record Mint(
            Dec18 inflationRateChange, Dec18 inflationMax, Dec18 inflationMin, Dec18 goalBonded, long blocksPerYear) {
        public Mint {
            checkShare("inflationRateChange", inflationRateChange);
            checkShare("inflationMax", inflationMax);
            checkShare("inflationMin", inflationMin);
            checkShare("goalBonded", goalBonded);
            checkArgument(
                    inflationMin.compareTo(inflationMax) <= 0,
                    "inflationMin (%s) must not exceed inflationMax (%s).\nMaybe %s, or a larger maximum.",
                    inflationMin,
                    inflationMax,
                    inflationMax);
            checkArgument(
                    goalBonded.compareTo(Dec18.ZERO) > 0, "goalBonded (%s) must be above 0.\nMaybe 0.67.", goalBonded);
            checkArgument(blocksPerYear >= 1, "blocksPerYear (%s) must be at least 1.\nMaybe 4360000.", blocksPerYear);
        }
    }

    /**
     * [cosmos-sdk] x/distribution/types/params.go; the proposer rewards are gone since v0.47.
     *
     * @param communityTax the part of all fees and provisions that the community pool takes
     */
    public record Distribution(Dec18 communityTax) {
        public Distribution {
            checkShare("communityTax", communityTax);
        }
    }

    /**
     * [cosmos-sdk] x/slashing/types/params.go.
     *
     * @param signedBlocksWindow blocks over which missed votes are counted
     * @param minSignedPerWindow the part of them that must be signed
     * @param downtimeJailSeconds time in jail for missing more
     * @param slashFractionDowntime stake taken for missing more
     * @param slashFractionDoubleSign stake taken for two votes at one height
     */
    public record Slashing(
            int signedBlocksWindow,
            Dec18 minSignedPerWindow,
            long downtimeJailSeconds,
            Dec18 slashFractionDowntime,
            Dec18 slashFractionDoubleSign) {
        /** A bit for each of its blocks is kept of whoever misses one. */
        private static final int LONGEST_WINDOW = 10_000_000;

        public Slashing {
            checkArgument(
                    signedBlocksWindow >= 1 && signedBlocksWindow <= LONGEST_WINDOW,
                    "signedBlocksWindow (%s) must be in [1, 10000000].\nMaybe 10000.",
                    signedBlocksWindow);
            checkShare("minSignedPerWindow", minSignedPerWindow);
            checkShare("slashFractionDowntime", slashFractionDowntime);
            checkShare("slashFractionDoubleSign", slashFractionDoubleSign);
            checkSeconds("downtimeJailSeconds", downtimeJailSeconds, 0, 600);
        }
    }

    /**
     * [cosmos-sdk] x/staking/types/params.go.
     *
     * @param unbondingSeconds from undelegation to liquid tokens; as long stays a redelegation slashable for its source
     * @param maxValidators seats in the active set
     * @param maxEntries unbondings in flight for one delegator and validator, redelegations for one delegator and pair
     * @param minCommission the least commission that a validator may ask
     * @param powerReduction base units for one unit of voting power
     */
    public record Staking(
            long unbondingSeconds, int maxValidators, int maxEntries, Dec18 minCommission, long powerReduction) {
        public Staking {
            checkSeconds("unbondingSeconds", unbondingSeconds, 1, 1_814_400);
            checkArgument(maxValidators >= 1, "maxValidators (%s) must be at least 1.\nMaybe 180.", maxValidators);
            checkArgument(maxEntries >= 1, "maxEntries (%s) must be at least 1.\nMaybe 7.", maxEntries);
            checkArgument(
                    powerReduction >= 1, "powerReduction (%s) must be at least 1.\nMaybe 1000000.", powerReduction);
            checkShare("minCommission", minCommission);
        }
    }

    /**
     * CometBFT's consensus parameters: evidence is refused only when both its ages are above these.
     *
     * @param maxAgeSeconds age in time
     * @param maxAgeBlocks age in blocks
     */
    public record Evidence(long maxAgeSeconds, long maxAgeBlocks) {
        public Evidence {
            checkSeconds("maxAgeSeconds", maxAgeSeconds, 1, 1_814_400);
            checkArgument(maxAgeBlocks >= 1, "maxAgeBlocks (%s) must be at least 1.\nMaybe 302400.", maxAgeBlocks);
        }
    }

    /**
     * [cosmos-sdk] x/gov/types/v1/params.go, of a proposal that is neither expedited nor optimistic.
     *
     * @param votingSeconds for how long votes are taken
     * @param quorum of the bonded tokens, which must vote at least
     * @param threshold of the votes: more than that must be for it, in [0, 1)
     * @param vetoThreshold of the votes: if more than that vetoes, it does not carry, and the deposit is burned
     * @param minDeposit what must be deposited before votes are taken, base units
     */
    public record Governance(long votingSeconds, Dec18 quorum, Dec18 threshold, Dec18 vetoThreshold, long minDeposit) {
        public Governance {
            checkSeconds("votingSeconds", votingSeconds, 1, 1_209_600);
            checkShare("quorum", quorum);
            checkShare("threshold", threshold);
            checkArgument(
                    threshold.compareTo(Dec18.ONE) < 0,
                    "threshold (%s) must be below 1: more than that must be for.\nMaybe 0.5.",
                    threshold);
            checkShare("vetoThreshold", vetoThreshold);
            checkArgument(minDeposit >= 0, "minDeposit (%s) must not be negative.\nMaybe 250000000.", minDeposit);
        }
    }

    /**
     * cosmoshub-4 as far as it is known, for tests and as a place to start; status and source of each value stand in
     * {@code protocols/cosmos-hub.yaml}. A block takes a year by {@code blocksPerYear}.
     */
    public static CosmosParameters hub() {
        return new CosmosParameters(
                new Mint(Dec18.ONE, Dec18.parse("0.1"), Dec18.parse("0.07"), Dec18.parse("0.67"), 4_360_000),
                new Distribution(Dec18.parse("0.02")),
                new Slashing(10_000, Dec18.parse("0.05"), 600, Dec18.parse("0.0001"), Dec18.parse("0.05")),
                new Staking(1_814_400, 180, 7, Dec18.parse("0.05"), 1_000_000),
                new Evidence(1_814_400, 302_400),
                new Governance(1_209_600, Dec18.parse("0.4"), Dec18.parse("0.5"), Dec18.parse("0.334"), 250_000_000),
                7_238,
                Dec18.parse("0.1"));
    }

    private static void checkShare(String name, Dec18 share) {
        checkArgument(
                share.compareTo(Dec18.ZERO) >= 0 && share.compareTo(Dec18.ONE) <= 0,
                "%s (%s) must be in [0, 1].\nMaybe 0.05: it is a part of 1, not per cent.",
                name,
                share);
    }

    private static void checkSeconds(String name, long seconds, long least, long usual) {
        checkArgument(
                seconds >= least && seconds <= LONGEST_SECONDS,
                "%s (%s) must be in [%s, %s].\nMaybe %s.",
                name,
                seconds,
                least,
                LONGEST_SECONDS,
                usual);
    }
}
