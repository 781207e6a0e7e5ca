package stakeout.model.chance;

/** The draws of one stream in one period: an independent 64-bit word for every index. */
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double ULP_OF_ONE = 0x1.0p-53;

    private final long key;

    Draws(long key) {
        this.key = key;
    }

    /** 64 uniform bits for {@code index}. */
    public long bits(long index) {
        return RandomStreams.mix(key + GOLDEN * (index + 1));
    }

    /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
    public double uniform(long index) {
        return (bits(index) >>> 11) * ULP_OF_ONE;
    }

    /** Whether the event of that probability happens to {@code index}. */
    public boolean hits(long index, Threshold threshold) {
        return threshold.admits(bits(index));
    }

    /** Uniform in [0, bound), by multiplication (bias below bound / 2⁶⁴). */
    public long below(long index, long bound) {
        long bits = bits(index);
        long high = Math.multiplyHigh(bits, bound);
        return high + (bits < 0 ? bound : 0);
    }
}
