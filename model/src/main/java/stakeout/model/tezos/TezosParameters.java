package stakeout.model.tezos;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.quantity.Share;

/**
 * Tezos' constants, by topic, and how the network stands at the start. Source: [tezos] proto_025
 * lib_parameters/default_parameters.ml.
 *
 * @param clock blocks and cycles
 * @param consensus the committee and its duties
 * @param staking what counts as power, and how stake leaves
 * @param slashing what two votes at one level cost
 * @param issuance how the yearly rate follows the staked share
 * @param rewards how the issuance is shared among kinds of work
 * @param start the network's state at the start
 */
public record TezosParameters(
        Clock clock,
        Consensus consensus,
        Staking staking,
        Slashing slashing,
        Issuance issuance,
        RewardWeights rewards,
        Start start) {
    public TezosParameters {
        checkArgument(
                rewards.blocksPerCommitment() <= clock.blocksPerCycle,
                "blocksPerCommitment (%s) must not exceed blocksPerCycle (%s).\nMaybe 112.",
                rewards.blocksPerCommitment(),
                clock.blocksPerCycle);
        checkArgument(
                slashing.delayCycles < staking.unstakeCycles,
                "delayCycles (%s) must be below unstakeCycles (%s): who unstakes as he offends would be free before the slash falls due.\n"
                        + "Maybe delayCycles: 1 and unstakeCycles: 4.",
                slashing.delayCycles,
                staking.unstakeCycles);
        checkArgument(
                start.bonus.compareTo(issuance.maxBonus) <= 0,
                "bonus (%s) at the start must not exceed maxBonus (%s).\nMaybe start: {bonus: %s}.",
                start.bonus,
                issuance.maxBonus,
                issuance.maxBonus);
    }

    /**
     * @param blockSeconds time between two blocks, s
     * @param blocksPerCycle blocks for which rights are drawn at once
     * @param blocksPerPeriod blocks that are settled at once, a divisor of blocksPerCycle: the resolution of the simulation
     */
    public record Clock(int blockSeconds, int blocksPerCycle, int blocksPerPeriod) {
        private static final long YEAR_SECONDS = 31_557_600;

        public Clock {
            checkArgument(blockSeconds >= 1, "blockSeconds (%s) must be at least 1.\nMaybe 6.", blockSeconds);
            checkArgument(blocksPerCycle >= 1, "blocksPerCycle (%s) must be at least 1.\nMaybe 14400.", blocksPerCycle);
            checkArgument(
                    (long) blockSeconds * blocksPerCycle <= YEAR_SECONDS,
                    "blocksPerCycle (%s) blocks of blockSeconds (%s) must last a year at most.\nMaybe 14400 and 6, a day.",
                    blocksPerCycle,
                    blockSeconds);
            checkArgument(
                    blocksPerPeriod >= 1 && blocksPerCycle % blocksPerPeriod == 0,
                    "blocksPerPeriod (%s) must divide blocksPerCycle (%s).\nMaybe %s, a cycle.",
                    blocksPerPeriod,
                    blocksPerCycle,
                    blocksPerCycle);
        }

        public long cycleSeconds() {
            return (long) blockSeconds * blocksPerCycle;
        }

        public int periodsPerCycle() {
            return blocksPerCycle / blocksPerPeriod;
        }
    }

    /**
     * @param rightsDelay cycles between the choice of rights and their use, in [0, 30]
     * @param committeeSize attestation slots a block
     * @param threshold slots that a block needs
     * @param participationNumerator of the part of its slots a baker must attest in a cycle to be paid for any
     * @param participationDenominator of that part
     * @param toleratedInactivityCycles cycles without any activity after which a baker has no more rights
     * @param allBakersAttest whether all bakers attest every block by their stake instead of by slots
     */
    public record Consensus(
            int rightsDelay,
            int committeeSize,
            int threshold,
            int participationNumerator,
            int participationDenominator,
            int toleratedInactivityCycles,
            boolean allBakersAttest) {
        public Consensus {
            checkArgument(
                    rightsDelay >= 0 && rightsDelay <= 30,
                    "rightsDelay (%s) must be in [0, 30].\nMaybe 2.",
                    rightsDelay);
            checkArgument(committeeSize >= 1, "committeeSize (%s) must be at least 1.\nMaybe 7000.", committeeSize);
            checkArgument(
                    threshold >= 1 && threshold <= committeeSize,
                    "threshold (%s) must be in [1, committeeSize (%s)].\nMaybe 4667.",
                    threshold,
                    committeeSize);
            checkArgument(
                    participationDenominator >= 1
                            && participationNumerator >= 0
                            && participationNumerator <= participationDenominator,
                    "participation (%s/%s) must be in [0, 1].\nMaybe 2/3.",
                    participationNumerator,
                    participationDenominator);
            checkArgument(
                    toleratedInactivityCycles >= 1,
                    "toleratedInactivityCycles (%s) must be at least 1.\nMaybe 2.",
                    toleratedInactivityCycles);
        }
    }

    /**
     * @param minimalStakeMutez power below which a baker has no rights
     * @param minimalFrozenMutez own stake below which it has none
     * @param power what counts
     * @param unstakeCycles cycles after that of the request at whose beginning unstaked tez are free
     * @param edge of its stakers' rewards that a baker keeps where the population says nothing
     * @param parameterDelayCycles whole cycles between the one in which a baker asks for another edge and the first in which it counts
     */
    public record Staking(
            long minimalStakeMutez,
            long minimalFrozenMutez,
            BakingPower power,
            int unstakeCycles,
            Share edge,
            int parameterDelayCycles) {
        public Staking {
            checkArgument(
                    minimalStakeMutez >= 1,
                    "minimalStakeMutez (%s) must be at least 1.\nMaybe 6000000000.",
                    minimalStakeMutez);
            checkArgument(
                    minimalFrozenMutez >= 0,
                    "minimalFrozenMutez (%s) must not be negative.\nMaybe 600000000.",
                    minimalFrozenMutez);
            checkArgument(unstakeCycles >= 1, "unstakeCycles (%s) must be at least 1.\nMaybe 4.", unstakeCycles);
            checkArgument(
                    parameterDelayCycles >= 0,
                    "parameterDelayCycles (%s) must not be negative.\nMaybe 5.",
                    parameterDelayCycles);
        }

        long edgePpb() {
            return edge.value().movePointRight(9).longValue();
        }
    }

    /**
     * @param maximum of a baker's frozen stake, for one level
     * @param thresholdNumerator of the share of the committee from which on the maximum is taken
     * @param thresholdDenominator of that share
     * @param delayCycles cycles after that of the offence at whose end the slash falls due
     */
    public record Slashing(Share maximum, int thresholdNumerator, int thresholdDenominator, int delayCycles) {
        public Slashing {
            checkArgument(
                    maximum.value().movePointRight(4).stripTrailingZeros().scale() <= 0,
                    "maximum (%s) must be a multiple of 0.01 %%.\nMaybe 100 %%.",
                    maximum);
            checkArgument(delayCycles >= 0, "delayCycles (%s) must not be negative.\nMaybe 1.", delayCycles);
            new DoubleAttestation(0, thresholdNumerator, thresholdDenominator);
        }

        DoubleAttestation rule() {
            return new DoubleAttestation(
                    maximum.value().movePointRight(4).intValueExact(), thresholdNumerator, thresholdDenominator);
        }
    }

    /**
     * @param initialMinimum lower bound of the yearly rate after the launch
     * @param initialMaximum upper bound after the launch
     * @param finalMinimum lower bound in the end
     * @param finalMaximum upper bound in the end
     * @param initialPeriod cycles for which the initial bounds hold
     * @param transitionPeriod cycles over which they move to the final ones
     * @param maxBonus cap of the bonus, share of supply a year
     * @param growth of the bonus, per day and unit of distance
     * @param center share of supply to be staked
     * @param radius distance from the center in which the bonus rests
     */
    public record Issuance(
            BigDecimal initialMinimum,
            BigDecimal initialMaximum,
            BigDecimal finalMinimum,
            BigDecimal finalMaximum,
            int initialPeriod,
            int transitionPeriod,
            BigDecimal maxBonus,
            BigDecimal growth,
            BigDecimal center,
            BigDecimal radius) {
        public Issuance {
            checkBounds("initialMinimum", initialMinimum, "initialMaximum", initialMaximum);
            checkBounds("finalMinimum", finalMinimum, "finalMaximum", finalMaximum);
            checkArgument(initialPeriod >= 0, "initialPeriod (%s) must not be negative.\nMaybe 10.", initialPeriod);
            checkArgument(
                    transitionPeriod >= 0, "transitionPeriod (%s) must not be negative.\nMaybe 50.", transitionPeriod);
            checkShare("maxBonus", maxBonus, "0.05");
            checkArgument(growth.signum() >= 0, "growth (%s) must not be negative.\nMaybe 0.01.", growth);
            checkShare("center", center, "0.5");
            checkShare("radius", radius, "0.02");
        }

        private static void checkShare(String name, BigDecimal share, String usual) {
            checkArgument(
                    share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
                    "%s (%s) must be in [0, 1].\nMaybe %s.",
                    name,
                    share,
                    usual);
        }

        private static void checkBounds(String lowName, BigDecimal low, String highName, BigDecimal high) {
            checkArgument(low.signum() >= 0, "%s (%s) must not be negative.\nMaybe 0.0025.", lowName, low);
            checkArgument(
                    low.compareTo(high) <= 0,
                    "%s (%s) must not exceed %s (%s).\nMaybe the other way round.",
                    lowName,
                    low,
                    highName,
                    high);
            checkArgument(
                    high.compareTo(BigDecimal.ONE) <= 0, "%s (%s) must be at most 1.\nMaybe 0.1.", highName, high);
        }

        /** The lower bound in a cycle. */
        BigFraction minimum(long cyclesSinceLaunch) {
            return IssuanceRate.bound(
                    cyclesSinceLaunch,
                    0,
                    initialPeriod,
                    transitionPeriod,
                    fraction(initialMinimum),
                    fraction(finalMinimum));
        }

        /** The upper bound in a cycle at a staked share. */
        BigFraction maximum(long cyclesSinceLaunch, BigFraction x) {
            BigFraction byTime = IssuanceRate.bound(
                    cyclesSinceLaunch,
                    0,
                    initialPeriod,
                    transitionPeriod,
                    fraction(initialMaximum),
                    fraction(finalMaximum));
            return IssuanceRate.maximum(x, minimum(cyclesSinceLaunch), byTime);
        }

        IssuanceRate.Target target() {
            return new IssuanceRate.Target(fraction(center), fraction(radius));
        }
    }

    /**
     * @param bonus with which the first cycle begins
     * @param delegatedPerStaked tez delegated and not staked, for each tez staked
     * @param cyclesSinceLaunch of adaptive issuance
     */
    public record Start(BigDecimal bonus, BigDecimal delegatedPerStaked, int cyclesSinceLaunch) {
        public Start {
            checkArgument(bonus.signum() >= 0, "bonus (%s) at the start must not be negative.\nMaybe 0.05.", bonus);
            checkArgument(
                    delegatedPerStaked.signum() >= 0 && delegatedPerStaked.compareTo(BigDecimal.valueOf(1000)) <= 0,
                    "delegatedPerStaked (%s) must be in [0, 1000].\nMaybe 1.5.",
                    delegatedPerStaked);
            checkArgument(
                    cyclesSinceLaunch >= 0,
                    "cyclesSinceLaunch (%s) must not be negative.\nMaybe 700.",
                    cyclesSinceLaunch);
        }
    }

    /** A decimal as the fraction it is. */
    static BigFraction fraction(BigDecimal value) {
        BigDecimal bare = value.scale() < 0 ? value.setScale(0) : value;
        return new BigFraction(bare.unscaledValue(), BigInteger.TEN.pow(bare.scale()));
    }
}
