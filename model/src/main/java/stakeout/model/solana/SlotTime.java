package stakeout.model.solana;

/** Slots and years, in IEEE doubles and in the protocol's order of operations. Source: [solana-sdk] time-utils/src/lib.rs. */
public final class SlotTime {
    /** A tropical year. */
    private static final double SECONDS_PER_YEAR = 365.242_199 * 24.0 * 60.0 * 60.0;

    private static final double NANOS_PER_SECOND = 1_000_000_000.0;

    private SlotTime() {}

    /**
     * Slots that so many years last, not yet truncated.
     *
     * @param tickNanos the length of a tick, at least 1
     * @param ticksPerSlot at least 1
     */
    public static double slots(double years, long tickNanos, long ticksPerSlot) {
        return years * SECONDS_PER_YEAR * (NANOS_PER_SECOND / tickNanos) / ticksPerSlot;
    }
}
