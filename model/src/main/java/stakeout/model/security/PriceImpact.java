package stakeout.model.security;

/** How far buying drives the price up, as shares of the price before. */
public interface PriceImpact {
    /** What is paid above the price before, on the average of all tokens bought; 0.1 is 10 %. */
    double averagePremium(double tokens);

    /** How far the price of the last token is above that before. */
    double lastPremium(double tokens);

    /** What the tokens cost, in tokens at the price before. */
    default double cost(double tokens) {
        return tokens * (1 + averagePremium(tokens));
    }
}
