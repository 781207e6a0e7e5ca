package stakeout.model.security;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Buying out of a float whose holders part with more of it the higher the price.
 *
 * <pre>
 * p(q) = p0 (F / (F − q))^(1/ε)
 * cost = p0 F / (1 − 1/ε) × [1 − (1 − A/F)^(1 − 1/ε)],   for ε = 1: p0 F ln(F / (F − A))
 * </pre>
 *
 * @param supply F, the tokens that can be bought at some price, above 0
 * @param elasticity ε of supply, above 0: 1 where a price 1 % higher brings 1 % of what is left
 */
public record ElasticFloat(double supply, double elasticity) implements PriceImpact {
    private static final double UNIT_ELASTIC = 1e-9;

    public ElasticFloat {
        checkArgument(supply > 0, "float (%s) must be above 0.", supply);
        checkArgument(elasticity > 0, "elasticity (%s) must be above 0.\nMaybe 1.", elasticity);
    }

    @Override
    public double averagePremium(double tokens) {
        check(tokens);
        if (tokens == 0) {
            return 0;
        }
        double kept = 1 - tokens / supply;
        double power = 1 - 1 / elasticity;
        double cost = StrictMath.abs(power) < UNIT_ELASTIC
                ? -supply * StrictMath.log(kept)
                : supply / power * (1 - StrictMath.pow(kept, power));
        return cost / tokens - 1;
    }

    @Override
    public double lastPremium(double tokens) {
        check(tokens);
        return StrictMath.pow(supply / (supply - tokens), 1 / elasticity) - 1;
    }

    private void check(double tokens) {
        checkArgument(
                tokens >= 0 && tokens < supply,
                "an amount to buy (%s tokens) must be below the float (%s tokens).\nMaybe a larger float.",
                tokens,
                supply);
    }
}
