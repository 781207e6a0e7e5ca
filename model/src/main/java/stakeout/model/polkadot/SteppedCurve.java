package stakeout.model.polkadot;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;

/**
 * A value that goes a part of what is left to its target at the end of every period of time.
 *
 * <pre>
 * value(point)        = target − (target − initial) · (1 − part)^n,  n = ⌊(point − start) / period⌋      [fixed point, each step down]
 * lastStepSize(point) = value at the beginning of the point's period − value one period earlier; 0 before the first step
 * </pre>
 *
 * <p>Source: [polkadot-runtimes] system-parachains/asset-hubs/asset-hub-polkadot/src/staking/stepped_curve.rs.
 *
 * @param start where the first period begins, raw {@link FixedU128}, as are all but the last
 * @param initial the value until {@code start + period}
 * @param target not below {@code initial}
 * @param period 0: the value never changes
 * @param partPpb of the distance to the target, parts per billion
 */
public record SteppedCurve(BigInteger start, BigInteger initial, BigInteger target, BigInteger period, int partPpb) {
    private static final BigInteger PPB_TO_RAW = FixedU128.ONE.divide(BigInteger.valueOf(Perbill.ONE));
    private static final BigInteger MOST_STEPS = BigInteger.valueOf(0xFFFF_FFFFL);

    public SteppedCurve {
        checkArgument(
                initial.compareTo(target) <= 0,
                "initial (%s) must not exceed target (%s).",
                FixedU128.format(initial),
                FixedU128.format(target));
        checkArgument(partPpb >= 0 && partPpb <= Perbill.ONE, "part (%s ppb) must be in [0, 1].", partPpb);
    }

    public BigInteger value(BigInteger point) {
        BigInteger steps = periods(point).divide(FixedU128.ONE).min(MOST_STEPS);
        if (steps.signum() == 0) {
            return initial;
        }
        BigInteger left = FixedU128.ONE.subtract(PPB_TO_RAW.multiply(BigInteger.valueOf(partPpb)));
        BigInteger scale = FixedU128.power(left, steps.longValueExact());
        return FixedU128.minus(target, FixedU128.times(target.subtract(initial), scale));
    }

    public BigInteger lastStepSize(BigInteger point) {
        BigInteger periods = periods(point);
        if (periods.compareTo(FixedU128.ONE) < 0) {
            return BigInteger.ZERO;
        }
        BigInteger before = FixedU128.plus(start, FixedU128.times(periods.subtract(FixedU128.ONE), period));
        BigInteger now = FixedU128.plus(start, FixedU128.times(periods, period));
        return FixedU128.minus(value(now), value(before));
    }

    /** Periods since the start, with their fraction. */
    private BigInteger periods(BigInteger point) {
        return point.compareTo(start) <= 0 || period.signum() == 0
                ? BigInteger.ZERO
                : FixedU128.dividedBy(point.subtract(start), period);
    }
}
