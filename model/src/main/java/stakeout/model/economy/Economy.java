package stakeout.model.economy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;

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
 * @param financing by group: how attackers come by their own stake; whoever is not named owns it
 */
public record Economy(
        String currency,
        double price,
        double fallAfterAttack,
        long gainMicros,
        boolean gainDeclared,
        long verificationMicros,
        long operationMicros,
        ImmutableMap<String, Financing> financing) {
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

    /** With all stake owned. */
    public Economy(
            String currency,
            double price,
            double fallAfterAttack,
            long gainMicros,
            boolean gainDeclared,
            long verificationMicros,
            long operationMicros) {
        this(
                currency,
                price,
                fallAfterAttack,
                gainMicros,
                gainDeclared,
                verificationMicros,
                operationMicros,
                ImmutableMap.of());
    }

    /** The same with stake come by otherwise. */
    public Economy with(ImmutableMap<String, Financing> otherwise) {
        return new Economy(
                currency,
                price,
                fallAfterAttack,
                gainMicros,
                gainDeclared,
                verificationMicros,
                operationMicros,
                otherwise);
    }

    /** The price once an attack has succeeded. */
    public double priceAfterAttack() {
        return price * (1 - fallAfterAttack);
    }
}
