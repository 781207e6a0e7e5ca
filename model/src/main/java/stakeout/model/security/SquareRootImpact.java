package stakeout.model.security;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The square-root law of order flow.
 *
 * <pre>ΔP / P = Y σ √(Q / V),   on average two thirds of it is paid</pre>
 *
 * <p>Source: [metaorder-impact]; a Y of 1 is from memory. Not tried there for Q / V beyond about 10.
 *
 * @param coefficient Y, above 0
 * @param dailyVolatility σ, the standard deviation of a day's return, above 0
 * @param dailyVolume V, tokens traded a day, above 0
 */
public record SquareRootImpact(double coefficient, double dailyVolatility, double dailyVolume) implements PriceImpact {
    private static final double PAID_ON_AVERAGE = 2.0 / 3;

    public SquareRootImpact {
        checkArgument(coefficient > 0, "coefficient (%s) must be above 0.\nMaybe 1.", coefficient);
        checkArgument(dailyVolatility > 0, "dailyVolatility (%s) must be above 0.\nMaybe 4 %%.", dailyVolatility);
        checkArgument(dailyVolume > 0, "dailyVolume (%s) must be above 0.", dailyVolume);
    }

    @Override
    public double averagePremium(double tokens) {
        return PAID_ON_AVERAGE * lastPremium(tokens);
    }

    @Override
    public double lastPremium(double tokens) {
        checkArgument(tokens >= 0, "an amount to buy (%s tokens) must not be negative.", tokens);
        return coefficient * dailyVolatility * StrictMath.sqrt(tokens / dailyVolume);
    }
}
