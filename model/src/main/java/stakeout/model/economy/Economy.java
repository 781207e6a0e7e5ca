package stakeout.model.economy;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Prices and costs around the staking game, as a scenario declares them. Postings in the currency are integer
 * micro-units.
 *
 * @param currency for example {@code USD}
 * @param price of one token, in the currency, above 0
 * @param fallAfterAttack the fractional fall of the price once an attack has succeeded, in [0, 1]
 * @param gainMicros what the coalition gains outside the protocol by a successful attack, micro-units; 0 where nobody
 *     declared a gain, and then only the break-even gain can be told
 * @param gainDeclared whether the scenario names a gain
 * @param verificationMicros what verifying one period costs per validator, micro-units
 * @param operationMicros what being online for one period costs per validator, micro-units
 */
public record Economy(
        String currency,
        double price,
        double fallAfterAttack,
        long gainMicros,
        boolean gainDeclared,
        long verificationMicros,
        long operationMicros) {
    public static final long MICROS = 1_000_000;

    public Economy {
        checkArgument(price > 0 && Double.isFinite(price), "price (%s) must be above 0.", price);
        checkArgument(
                fallAfterAttack >= 0 && fallAfterAttack <= 1,
                "fallAfterAttack (%s) must be in [0, 1].",
                fallAfterAttack);
        checkArgument(gainMicros >= 0, "gain (%s micro-units) must not be negative.", gainMicros);
        checkArgument(
                verificationMicros >= 0, "verificationCost (%s micro-units) must not be negative.", verificationMicros);
        checkArgument(operationMicros >= 0, "operationCost (%s micro-units) must not be negative.", operationMicros);
    }

    /** The price once an attack has succeeded. */
    public double priceAfterAttack() {
        return price * (1 - fallAfterAttack);
    }
}
