package stakeout.model.chance;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A probability as an integer to compare 64 uniform bits with. Resolution 2⁻⁶³; 0 never happens and 1 always does.
 *
 * @param bound in [0, 2⁶³−1]; the event happens when the upper 63 bits are below it
 * @param always whether the event is certain
 */
public record Threshold(long bound, boolean always) {
    public static Threshold of(double probability) {
        checkArgument(probability >= 0 && probability <= 1, "probability (%s) must be in [0, 1].", probability);
        return new Threshold((long) (probability * 0x1.0p63), probability == 1);
    }

    public boolean admits(long bits) {
        return (bits >>> 1) < bound || always;
    }
}
