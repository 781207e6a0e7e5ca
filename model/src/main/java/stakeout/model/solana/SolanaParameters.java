package stakeout.model.solana;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalLong;
import stakeout.model.quantity.Share;

/**
 * Solana's values, by part of the protocol.
 *
 * @param commission of vote accounts that nobody says more about
 * @param commissionStepBps what a commission is a multiple of, rounded down: 100 where it is counted in per cent, 1 in basis points
 */
public record SolanaParameters(
        Inflation inflation,
        Epochs epochs,
        Warmup warmup,
        Votes votes,
        Fees fees,
        Share commission,
        int commissionStepBps) {
    public SolanaParameters {
        checkArgument(
                commissionStepBps >= 1 && CommissionSplit.WHOLE % commissionStepBps == 0,
                "commissionStepBps (%s) must divide 10000.\nMaybe 100 (per cent) or 1 (basis points).",
                commissionStepBps);
    }

    /**
     * See {@link InflationSchedule} and {@link InflationClock}.
     *
     * @param activationEpoch the epoch in which inflation was switched on; the clock starts one before
     */
    public record Inflation(
            double initial,
            double terminal,
            double taper,
            double foundation,
            double foundationTerm,
            long activationEpoch) {
        public Inflation {
            schedule(initial, terminal, taper, foundation, foundationTerm);
            checkArgument(
                    activationEpoch >= 0, "activationEpoch (%s) must be at least 0.\nMaybe 150.", activationEpoch);
        }

        InflationSchedule schedule() {
            return schedule(initial, terminal, taper, foundation, foundationTerm);
        }

        private static InflationSchedule schedule(
                double initial, double terminal, double taper, double foundation, double foundationTerm) {
            return new InflationSchedule(initial, terminal, taper, foundation, foundationTerm);
        }
    }

    /**
     * How epochs are made of slots.
     *
     * @param firstEpoch the number of the epoch that a run begins with
     * @param slotsPerTurn slots in a row that one leader has
     */
    public record Epochs(long slotsPerEpoch, long tickNanos, long ticksPerSlot, int slotsPerTurn, long firstEpoch) {
        private static final long LONGEST = 1L << 32;
        private static final long YEAR_MILLIS = 31_557_600_000L;

        public Epochs {
            checkArgument(
                    slotsPerEpoch >= 1 && slotsPerEpoch <= LONGEST,
                    "slotsPerEpoch (%s) must be in [1, 2^32].\nMaybe 432000.",
                    slotsPerEpoch);
            checkArgument(
                    tickNanos >= 1 && tickNanos <= LONGEST,
                    "tickNanos (%s) must be in [1, 2^32].\nMaybe 6250000.",
                    tickNanos);
            checkArgument(
                    ticksPerSlot >= 1 && ticksPerSlot <= 1_000_000,
                    "ticksPerSlot (%s) must be in [1, 1000000].\nMaybe 64.",
                    ticksPerSlot);
            checkArgument(
                    slotsPerTurn >= 1 && slotsPerEpoch % slotsPerTurn == 0,
                    "slotsPerTurn (%s) must divide slotsPerEpoch (%s).\nMaybe 4.",
                    slotsPerTurn,
                    slotsPerEpoch);
            checkArgument(
                    firstEpoch >= 0 && firstEpoch <= LONGEST,
                    "firstEpoch (%s) must be in [0, 2^32].\nMaybe 796, the epoch of the stake data.",
                    firstEpoch);
            checkArgument(
                    isEpoch(slotsPerEpoch, tickNanos, ticksPerSlot),
                    "slotsPerEpoch (%s) slots of ticksPerSlot (%s) ticks of tickNanos (%s) must last a millisecond at least and a year at"
                            + " most.\nMaybe 432000, 64 and 6250000: two days.",
                    slotsPerEpoch,
                    ticksPerSlot,
                    tickNanos);
        }

        private static boolean isEpoch(long slots, long tickNanos, long ticksPerSlot) {
            long most = Math.multiplyHigh(slots, tickNanos * ticksPerSlot) == 0
                    ? millis(slots, tickNanos, ticksPerSlot)
                    : YEAR_MILLIS + 1;
            return most >= 1 && most <= YEAR_MILLIS;
        }

        private static long millis(long slots, long tickNanos, long ticksPerSlot) {
            long nanosPerSlot = tickNanos * ticksPerSlot;
            return Math.multiplyExact(slots, nanosPerSlot / 1_000) / 1_000;
        }

        /** Nominal length of an epoch. */
        public long millis() {
            return millis(slotsPerEpoch, tickNanos, ticksPerSlot);
        }
    }

    /**
     * How fast stake comes and goes; see {@link WarmupRate}.
     *
     * @param oldBps of effective stake an epoch, before {@code changeEpoch}
     * @param newBps from it on
     */
    public record Warmup(int oldBps, int newBps, long changeEpoch) {
        public Warmup {
            checkArgument(
                    changeEpoch >= 0,
                    "changeEpoch (%s) must be at least 0.\nMaybe 0: the new rate from the start.",
                    changeEpoch);
            new WarmupRate(oldBps, newBps, OptionalLong.of(changeEpoch));
        }

        /** The rate by epoch. */
        public WarmupRate rate() {
            return new WarmupRate(oldBps, newBps, OptionalLong.of(changeEpoch));
        }
    }

    /**
     * What votes earn; see {@link VoteCredits}.
     *
     * @param latencySlots how many slots after the one voted for a vote lands; at least 1
     */
    public record Votes(int graceSlots, int maximumCredits, int latencySlots) {
        public Votes {
            new VoteCredits(graceSlots, maximumCredits);
            checkArgument(
                    latencySlots >= 1,
                    "latencySlots (%s) must be at least 1: a vote lands in a later slot.\nMaybe 1.",
                    latencySlots);
        }

        /** Credits by latency. */
        public VoteCredits credits() {
            return new VoteCredits(graceSlots, maximumCredits);
        }
    }

    /**
     * What blocks carry in fees.
     *
     * @param voteLamports base fee of a vote, paid by the voter for each block
     * @param baseLamportsPerBlock base fees of all others' transactions in a block
     * @param priorityLamportsPerBlock what they pay on top, all of it the leader's
     * @param burned the part of base fees that is burned; the rest is the leader's
     */
    public record Fees(long voteLamports, long baseLamportsPerBlock, long priorityLamportsPerBlock, Share burned) {
        private static final long MOST = 1_000_000_000_000L;

        public Fees {
            check("voteLamports", voteLamports);
            check("baseLamportsPerBlock", baseLamportsPerBlock);
            check("priorityLamportsPerBlock", priorityLamportsPerBlock);
        }

        private static void check(String name, long lamports) {
            checkArgument(
                    lamports >= 0 && lamports <= MOST,
                    "%s (%s) must be in [0, 10^12] lamports.\nMaybe 5000.",
                    name,
                    lamports);
        }
    }

    /** The inflation clock of these values. */
    public InflationClock clock() {
        return new InflationClock(
                inflation.schedule(),
                inflation.activationEpoch,
                epochs.slotsPerEpoch,
                epochs.tickNanos,
                epochs.ticksPerSlot);
    }

    /** Credits of a vote that lands {@code latencySlots} late. */
    public long creditsPerVote() {
        return votes.credits().of(votes.latencySlots);
    }
}
