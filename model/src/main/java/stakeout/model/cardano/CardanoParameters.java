package stakeout.model.cardano;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.chance.BinomialDraws;
import stakeout.model.quantity.Share;

/**
 * The network's protocol parameters, named as there.
 *
 * @param maxSupplyLovelace all lovelace there can ever be: in circulation and in the reserves
 * @param keyDepositLovelace held for every registered stake key
 * @param feesPerEpochLovelace transaction fees that all users together pay in an epoch
 * @param leaders whether a pool's blocks are drawn, or in proportion to its stake
 */
public record CardanoParameters(
        Epoch epoch,
        Expansion expansion,
        Pools pools,
        long maxSupplyLovelace,
        long keyDepositLovelace,
        long feesPerEpochLovelace,
        Leaders leaders) {
    /** Half of the largest long, so that no sum of two amounts passes it. */
    private static final long MOST_LOVELACE = Long.MAX_VALUE / 2;

    public CardanoParameters {
        checkArgument(
                maxSupplyLovelace >= 1 && maxSupplyLovelace <= MOST_LOVELACE,
                "maxSupplyLovelace (%s) must be in [1, %s].\nMaybe 45_000_000_000_000_000.",
                maxSupplyLovelace,
                MOST_LOVELACE);
        amount("keyDepositLovelace", keyDepositLovelace, maxSupplyLovelace, "2000000");
        amount("feesPerEpochLovelace", feesPerEpochLovelace, maxSupplyLovelace, "0");
        amount("pools.minCostLovelace", pools.minCostLovelace, maxSupplyLovelace, "170000000");
        amount("pools.depositLovelace", pools.depositLovelace, maxSupplyLovelace, "500000000");
        MonetaryExpansion.of(epoch, expansion);
    }

    private static void amount(String name, long lovelace, long most, String usual) {
        checkArgument(
                lovelace >= 0 && lovelace <= most,
                "%s (%s) must be in [0, maxSupplyLovelace (%s)].\nMaybe %s.",
                name,
                lovelace,
                most,
                usual);
    }

    /** How many blocks a pool makes. */
    public enum Leaders {
        /** Drawn slot by slot's chances: a pool has luck. */
        DRAWN,
        /** In exact proportion to stake: a pool has none. */
        EXPECTED
    }

    /**
     * @param slots of an epoch
     * @param slotMillis length of a slot
     * @param activeSlots f: the part of slots that has a leader when all stake is on duty
     * @param securityBlocks k of the consensus: what so many blocks bury is settled
     */
    public record Epoch(long slots, long slotMillis, Share activeSlots, int securityBlocks) {
        public Epoch {
            checkArgument(
                    slots >= 1 && slots <= BinomialDraws.MOST_TRIALS,
                    "epoch.slots (%s) must be in [1, %s].\nMaybe 432000.",
                    slots,
                    BinomialDraws.MOST_TRIALS);
            checkArgument(
                    slotMillis >= 1 && slotMillis <= Integer.MAX_VALUE,
                    "epoch.slotMillis (%s) must be in [1, %s].\nMaybe 1000.",
                    slotMillis,
                    Integer.MAX_VALUE);
            checkArgument(
                    activeSlots.value().signum() > 0,
                    "epoch.activeSlots (%s) must be above 0: nobody would ever make a block.\nMaybe 0.05.",
                    activeSlots);
            checkArgument(
                    securityBlocks >= 1, "epoch.securityBlocks (%s) must be at least 1.\nMaybe 2160.", securityBlocks);
        }
    }

    /**
     * @param rho the part of the reserves that a full epoch takes
     * @param tau the treasury's part of the pot
     * @param d the part of slots that no pool fills
     */
    public record Expansion(Share rho, Share tau, Share d) {}

    /**
     * @param k nOpt: the wanted number of pools
     * @param a0 the influence of the pledge
     * @param maxPledgeLeverage L of CIP-50: stake counts up to so many times the pledge, at least once; absent: no such cap
     * @param minCostLovelace the least fixed cost that a pool may ask an epoch
     * @param depositLovelace held for every pool, returned when it retires
     * @param retirementEpochs eMax: how far ahead a retirement may be announced
     */
    public record Pools(
            int k,
            BigDecimal a0,
            Optional<BigDecimal> maxPledgeLeverage,
            long minCostLovelace,
            long depositLovelace,
            int retirementEpochs) {
        private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
        private static final int MOST_DECIMALS = 15;

        public Pools {
            checkArgument(k >= 1 && k <= 1_000_000, "pools.k (%s) must be in [1, 1000000].\nMaybe 500.", k);
            number("pools.a0", a0, "Maybe 0.3.");
            maxPledgeLeverage.ifPresent(cap -> {
                number("pools.maxPledgeLeverage", cap, "Maybe 100.");
                checkArgument(
                        cap.compareTo(BigDecimal.ONE) >= 0,
                        "pools.maxPledgeLeverage (%s) must be at least 1: a pledge counts for itself.\nMaybe 100.",
                        cap);
            });
            checkArgument(
                    retirementEpochs >= 1,
                    "pools.retirementEpochs (%s) must be at least 1: no pool could ever retire.\nMaybe 18.",
                    retirementEpochs);
        }

        private static void number(String name, BigDecimal value, String remedy) {
            checkArgument(
                    value.signum() >= 0
                            && value.compareTo(MOST) <= 0
                            && value.stripTrailingZeros().scale() <= MOST_DECIMALS,
                    "%s (%s) must be in [0, %s], with at most %s decimals.\n%s",
                    name,
                    value.toPlainString(),
                    MOST,
                    MOST_DECIMALS,
                    remedy);
        }
    }

    /** What an epoch takes from the reserves under these parameters. */
    public MonetaryExpansion monetaryExpansion() {
        return MonetaryExpansion.of(epoch, expansion);
    }

    /** What a pool can earn at most under these parameters. */
    public PoolReward poolReward() {
        return PoolReward.of(pools);
    }

    /** What a pool's blocks make of that under these parameters. */
    public ApparentPerformance performance() {
        return ApparentPerformance.of(expansion);
    }

    static BigFraction exactly(BigDecimal value) {
        BigDecimal bare = value.scale() < 0 ? value.setScale(0) : value;
        return new BigFraction(bare.unscaledValue(), BigInteger.TEN.pow(bare.scale()));
    }

    /**
     * Mainnet as far as it is known, for tests and as a place to start; status and source of each value stand in
     * {@code protocols/cardano.yaml}.
     */
    public static CardanoParameters mainnet() {
        return new CardanoParameters(
                new Epoch(432_000, 1_000, Share.parse("0.05"), 2_160),
                new Expansion(Share.parse("0.003"), Share.parse("0.2"), Share.parse("0")),
                new Pools(500, new BigDecimal("0.3"), Optional.empty(), 170_000_000, 500_000_000, 18),
                45_000_000_000_000_000L,
                2_000_000,
                0,
                Leaders.DRAWN);
    }
}
