package stakeout.model.arithmetic;

/**
 * A decimal with 18 digits after the point: the 128-bit two's complement integer {@code hi·2^64 + lo} counts 1e-18.
 *
 * <p>Either a value ({@link Dec18}) or a register to compute in ({@link Dec18Register}); columns of them are
 * {@link Dec18Column}.
 */
public sealed interface Decimal permits Dec18, Dec18Register {
    /** The upper 64 bits, which carry the sign. */
    long hi();

    /** The lower 64 bits, to be read as unsigned. */
    long lo();
}
