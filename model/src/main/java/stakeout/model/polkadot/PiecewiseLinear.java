package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;

/**
 * A function from [0, 1] to [0, 1] by straight pieces between points in parts per billion.
 *
 * <pre>
 * timesDenominator(n, d) = f(n / d) · d = y₀ · d ± ⌊|n − x₀ · d| · |y₁ − y₀| / (x₁ − x₀)⌋   between the points around n / d
 * </pre>
 *
 * where y · d and x · d round to the nearest. Source: [polkadot-sdk] substrate/primitives/runtime/src/curve.rs.
 *
 * @param x ascending
 * @param y one a point
 */
public record PiecewiseLinear(ImmutableIntArray x, ImmutableIntArray y) {
    public PiecewiseLinear {
        checkArgument(
                x.length() >= 1 && x.length() == y.length(),
                "points (%s by %s) must be pairs, at least one.",
                x.length(),
                y.length());
    }

    public int pieces() {
        return x.length() - 1;
    }

    /** The highest point, parts per billion. */
    public int maximum() {
        return y.stream().max().orElseThrow();
    }

    /** {@code f(numerator / denominator) · denominator}; a numerator above the denominator counts as the denominator. */
    public BigInteger timesDenominator(BigInteger numerator, BigInteger denominator) {
        BigInteger n = numerator.min(denominator);
        int next = 0;
        while (next < x.length() && n.compareTo(Perbill.times(x.get(next), denominator)) >= 0) {
            next++;
        }
        if (next == 0 || next == x.length()) {
            return Perbill.times(y.get(next == 0 ? 0 : next - 1), denominator);
        }
        BigInteger from = Perbill.times(x.get(next - 1), denominator);
        int rise = y.get(next) - y.get(next - 1);
        BigInteger change = n.subtract(from)
                .abs()
                .multiply(BigInteger.valueOf(Math.abs(rise)))
                .divide(BigInteger.valueOf(Math.max(1, x.get(next) - x.get(next - 1))));
        BigInteger height = Perbill.times(y.get(next - 1), denominator);
        boolean up = (n.compareTo(from) > 0) == (rise > 0);
        return up ? height.add(change) : height.subtract(change).max(BigInteger.ZERO);
    }
}
