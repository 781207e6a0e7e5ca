package stakeout.model.tezos;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import stakeout.model.arithmetic.WideMath;

/**
 * Percentages on a grid of 0.01 %: integers of hundredths of a percent in [0, 10000]. Source: [tezos] proto_025
 * percentage.ml.
 */
public final class Percentage {
    /** 100 %. */
    public static final int WHOLE = 10_000;

    private Percentage() {}

    /** A fraction on the grid, rounded up or down, at most 100 %. */
    public static int of(BigFraction fraction, boolean up) {
        checkArgument(
                fraction.getNumerator().signum() >= 0, "fraction (%s) of a percentage must not be negative.", fraction);
        BigInteger[] parts = fraction.getNumerator()
                .multiply(BigInteger.valueOf(WHOLE))
                .divideAndRemainder(fraction.getDenominator());
        BigInteger rounded = up && parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return rounded.min(BigInteger.valueOf(WHOLE)).intValueExact();
    }

    /** That part of an amount of mutez. */
    public static long ofAmount(long mutez, int percentage, boolean up) {
        return up ? WideMath.mulDivUp(mutez, percentage, WHOLE) : WideMath.mulDiv(mutez, percentage, WHOLE);
    }
}
