package stakeout.model.state;

/**
 * What a branch holds for final, in periods. Ethereum uses all fields; a protocol whose blocks are final at once moves
 * {@code finalized} alone.
 */
public final class Finality {
    /** Bit {@code i}: period (current − i) is justified; the newest is bit 0. Four are kept. */
    public int justificationBits;

    public long previousJustified;
    public long justified;
    public long finalized;
    /** Whether the protocol is, as of the last settlement, in its own emergency for missing finality (a leak). */
    public boolean leaking;

    public Finality copy() {
        Finality copy = new Finality();
        copy.justificationBits = justificationBits;
        copy.previousJustified = previousJustified;
        copy.justified = justified;
        copy.finalized = finalized;
        copy.leaking = leaking;
        return copy;
    }
}
