package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;

/**
 * Polkadot's values, by what they are about; times in eras.
 *
 * @param eraMillis how long an era is
 */
public record PolkadotParameters(
        long eraMillis,
        Election election,
        Staking staking,
        Points points,
        Emission emission,
        Budget budget,
        SelfStake selfStake,
        Slashing slashing) {
    public static final Token DOT = new Token("DOT", "planck", 10);

    public PolkadotParameters {
        checkArgument(
                eraMillis >= 1 && eraMillis <= stakeout.model.polkadot.Emission.YEAR_MILLIS,
                "eraMillis (%s) must be at least 1 and at most a year.\nMaybe 86400000.",
                eraMillis);
        checkArgument(
                slashing.deferEras <= staking.bondingEras,
                "deferEras (%s) must not exceed bondingEras (%s): stake could leave before its slash is taken.\nMaybe 27 and 28.",
                slashing.deferEras,
                staking.bondingEras);
    }

    /**
     * [polkadot-runtimes] staking/mod.rs.
     *
     * @param validators seats of the active set
     * @param nominations how many validators each nominator names where a scenario says no more than one; at most 16 on the chain
     * @param leadEras eras between the end of an election and the era that its winners serve
     * @param balancingIterations rounds of {@link Balancing}
     * @param balancingTolerance base units
     * @param accuracy parts in which solutions are handed in, see {@link SolutionRatios}
     */
    public record Election(
            int validators,
            int nominations,
            int leadEras,
            int balancingIterations,
            long balancingTolerance,
            int accuracy) {
        private static final int MOST_NOMINATIONS = 64;

        public Election {
            checkArgument(validators >= 1, "validators (%s) must be at least 1.\nMaybe 600.", validators);
            checkArgument(
                    nominations >= 1 && nominations <= MOST_NOMINATIONS,
                    "nominations (%s) must be in [1, %s].\nMaybe 16.",
                    nominations,
                    MOST_NOMINATIONS);
            checkArgument(leadEras == 0 || leadEras == 1, "leadEras (%s) must be 0 or 1.\nMaybe 1.", leadEras);
            checkArgument(
                    balancingIterations >= 0 && balancingIterations <= 1_000,
                    "balancingIterations (%s) must be in [0, 1000].\nMaybe 0.",
                    balancingIterations);
            checkArgument(
                    balancingTolerance >= 0,
                    "balancingTolerance (%s) must not be negative.\nMaybe 0.",
                    balancingTolerance);
            checkArgument(
                    accuracy >= nominations,
                    "accuracy (%s) must be at least nominations (%s).\nMaybe 65535.",
                    accuracy,
                    nominations);
        }
    }

    /**
     * [polkadot-runtimes] staking/mod.rs; [polkadot-docs] run-a-validator/requirements.md.
     *
     * @param bondingEras from unbonding to free
     * @param fastUnbondEras the same for nominators who cannot be slashed
     * @param nominatorsSlashable whether a slash reaches nominators
     * @param minimumSelfStake what a validator has bonded itself; with less anybody may chill it, and somebody does
     * @param minimumCommission what a validator takes of its part of an era's pay at least
     * @param unlockingChunks unbondings in flight for one account
     * @param historyEras how long pay can be claimed; what was not goes to the treasury
     * @param existentialDeposit what an account may not fall below unless to nothing
     * @param restake whether pay is bonded at once; else it goes to the wallet
     */
    public record Staking(
            int bondingEras,
            int fastUnbondEras,
            boolean nominatorsSlashable,
            Money minimumSelfStake,
            Share minimumCommission,
            int unlockingChunks,
            int historyEras,
            Money existentialDeposit,
            boolean restake) {
        private static final int LONGEST_HISTORY = 100_000;

        public Staking {
            checkArgument(bondingEras >= 1, "bondingEras (%s) must be at least 1.\nMaybe 28.", bondingEras);
            checkArgument(
                    fastUnbondEras >= 1 && fastUnbondEras <= bondingEras,
                    "fastUnbondEras (%s) must be at least 1 and not exceed bondingEras (%s).\nMaybe 2 and 28.",
                    fastUnbondEras,
                    bondingEras);
            checkArgument(
                    minimumSelfStake.baseUnits(DOT) >= 0,
                    "minimumSelfStake (%s) must not be negative.\nMaybe 10_000 DOT.",
                    minimumSelfStake);
            Perbill.of(minimumCommission.value());
            checkArgument(unlockingChunks >= 1, "unlockingChunks (%s) must be at least 1.\nMaybe 32.", unlockingChunks);
            checkArgument(
                    historyEras >= 1 && historyEras <= LONGEST_HISTORY,
                    "historyEras (%s) must be in [1, 100000].\nMaybe 84.",
                    historyEras);
            checkArgument(
                    existentialDeposit.baseUnits(DOT) >= 0,
                    "existentialDeposit (%s) must not be negative.\nMaybe 0.01 DOT.",
                    existentialDeposit);
        }
    }

    /**
     * For what points are given; every validator of the set has the same duties on average.
     *
     * @param blocksPerEra relay blocks in an era
     * @param pointsPerBlock for the author
     * @param statementsPerEra validity statements a validator makes in an era
     * @param pointsPerStatement for each of them
     * @param drawn whether authors are drawn, block by block; else each has its average, rounded down
     */
    public record Points(
            int blocksPerEra, long pointsPerBlock, int statementsPerEra, long pointsPerStatement, boolean drawn) {
        private static final int MOST = 1_000_000;

        public Points {
            checkCount("blocksPerEra", blocksPerEra);
            checkCount("pointsPerBlock", pointsPerBlock);
            checkCount("statementsPerEra", statementsPerEra);
            checkCount("pointsPerStatement", pointsPerStatement);
            checkArgument(
                    blocksPerEra * pointsPerBlock + statementsPerEra * pointsPerStatement > 0,
                    "points must be given for something: blocksPerEra (%s) and statementsPerEra (%s) are for nothing.\nMaybe pointsPerBlock: 20.",
                    blocksPerEra,
                    statementsPerEra);
        }

        private static void checkCount(String name, long count) {
            checkArgument(count >= 0 && count <= MOST, "%s (%s) must be in [0, %s].\nMaybe 20.", name, count, MOST);
        }
    }

    /**
     * See {@link IncentiveWeight}.
     *
     * @param optimum T
     * @param cap C, not below the optimum
     * @param slope k, in whole billionths
     */
    public record SelfStake(Money optimum, Money cap, Share slope) {
        public SelfStake {
            checkArgument(
                    optimum.baseUnits(DOT) >= 0, "optimum (%s) must not be negative.\nMaybe 30_000 DOT.", optimum);
            checkArgument(
                    cap.baseUnits(DOT) >= optimum.baseUnits(DOT),
                    "cap (%s) must not be below optimum (%s).\nMaybe 100_000 DOT and 30_000 DOT.",
                    cap,
                    optimum);
            Perbill.of(slope.value());
        }

        public IncentiveWeight weight() {
            return new IncentiveWeight(optimum.wideBaseUnits(DOT), cap.wideBaseUnits(DOT), Perbill.of(slope.value()));
        }
    }

    /**
     * [polkadot-sdk] substrate/frame/staking-async/src/slashing.rs.
     *
     * @param multiplier of the offenders' share of the set, before it is squared: 3 takes all at a third
     * @param deferEras from an offence to its slash
     * @param reporterShare what the reporter gets of a slash, in whole billionths; the treasury gets the rest
     */
    public record Slashing(int multiplier, int deferEras, Share reporterShare) {
        public Slashing {
            checkArgument(
                    multiplier >= 0 && multiplier <= 1_000,
                    "multiplier (%s) must be in [0, 1000].\nMaybe 3.",
                    multiplier);
            checkArgument(deferEras >= 0, "deferEras (%s) must not be negative.\nMaybe 27.", deferEras);
            Perbill.of(reporterShare.value());
        }
    }

    long minimumSelfStake() {
        return staking.minimumSelfStake.baseUnits(DOT);
    }

    long existentialDeposit() {
        return staking.existentialDeposit.baseUnits(DOT);
    }

    /** Polkadot as far as it is known, for tests and as a place to start; where each value comes from stands in {@code protocols/polkadot.yaml}. */
    public static PolkadotParameters polkadot() {
        return new PolkadotParameters(
                86_400_000,
                new Election(600, 16, 1, 0, 0, 65_535),
                new Staking(
                        28,
                        2,
                        true,
                        Money.parse("10_000 DOT"),
                        Share.parse("0.1"),
                        32,
                        84,
                        Money.parse("0.01 DOT"),
                        false),
                new Points(14_400, 20, 0, 20, false),
                new SteppedEmission(
                        Money.parse("2_100_000_000 DOT"),
                        Money.parse("16743421533310057487 planck"),
                        Share.parse("0.2628"),
                        2),
                new Budget(Share.parse("0.15"), Share.parse("0")),
                new SelfStake(Money.parse("30_000 DOT"), Money.parse("100_000 DOT"), Share.parse("0.5")),
                new Slashing(3, 27, Share.parse("0.1")));
    }
}
