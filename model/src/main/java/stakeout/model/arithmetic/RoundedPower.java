package stakeout.model.arithmetic;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Powers of a double, correctly rounded: the double nearest to bᵉ.
 *
 * <p>A protocol that takes a power of doubles gets what its platform's library makes of it. Where that is good to a hair above half
 * a unit in the last place, as glibc's since 2.28, the nearest double is what it answers but for one argument in a thousand or
 * fewer; {@link StrictMath#pow} (fdlibm) is good to 0.7 units and differs from both for one in ten. Computed with 60 digits in
 * some hundred microseconds: for once a period, not for once a validator.
 */
public final class RoundedPower {
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal LN_2 = ln1p(BigDecimal.ONE, BigDecimal.valueOf(3));
    private static final int HALVINGS = 16;
    /** Beyond, a power of a positive double over- or underflows anyway. */
    private static final double FAR = 2_000;

    private RoundedPower() {}

    /** bᵉ. Where the result is not a positive number (b not above 0, infinities, subnormals) as {@link StrictMath#pow} defines it. */
    public static double of(double base, double exponent) {
        double near = StrictMath.pow(base, exponent);
        boolean ordinary =
                base >= Double.MIN_NORMAL && near > Double.MIN_NORMAL && near < Double.MAX_VALUE && base != 1;
        if (!ordinary || exponent == 0 || exponent == 1) {
            return near;
        }
        BigDecimal log = new BigDecimal(exponent).multiply(ln(base), DIGITS);
        return exp(log).doubleValue();
    }

    private static BigDecimal ln(double value) {
        int exponent = Math.getExponent(value);
        double mantissa = Math.scalb(value, -exponent); // in [1, 2), exact
        BigDecimal m = new BigDecimal(mantissa);
        BigDecimal ln = ln1p(m.subtract(BigDecimal.ONE), m.add(BigDecimal.ONE));
        return ln.add(BigDecimal.valueOf(exponent).multiply(LN_2, DIGITS), DIGITS);
    }

    /** 2 artanh(a / b), which is the logarithm of (b + a) / (b − a). */
    private static BigDecimal ln1p(BigDecimal a, BigDecimal b) {
        BigDecimal z = a.divide(b, DIGITS);
        BigDecimal square = z.multiply(z, DIGITS);
        BigDecimal power = z;
        BigDecimal sum = z;
        BigDecimal least = BigDecimal.ONE.movePointLeft(DIGITS.getPrecision() + 5);
        for (int n = 3; power.abs().compareTo(least) > 0; n += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
        }
        return sum.multiply(BigDecimal.valueOf(2), DIGITS);
    }

    /** e to the x: the series of x / 2¹⁶, squared sixteen times. */
    private static BigDecimal exp(BigDecimal x) {
        checkArgument(x.abs().doubleValue() < FAR, "exponent (%s) of a power must be below %s.", x, FAR);
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal least = BigDecimal.ONE.movePointLeft(DIGITS.getPrecision() + 5);
        for (int n = 1; term.abs().compareTo(least) > 0; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }
}
