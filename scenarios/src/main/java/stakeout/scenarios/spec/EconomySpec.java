package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import stakeout.model.Default;
import stakeout.model.economy.Economy;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;

/**
 * Prices, costs and gains around the game, all in one currency.
 *
 * @param price of one token
 * @param asOf the day the price is of
 * @param fallAfterAttack the fractional fall of the price once an attack has succeeded
 * @param gain what the coalition gains outside the protocol by a successful attack; absent where nobody knows, and then the
 *     break-even gain is told instead of a profit
 * @param verificationCost what verifying one period costs, per validator
 * @param operationCost what being online for one period costs, per validator
 */
public record EconomySpec(
        Money price,
        LocalDate asOf,
        @Default("0") Share fallAfterAttack,
        Optional<Money> gain,
        Optional<Money> verificationCost,
        Optional<Money> operationCost) {
    public EconomySpec {
        checkArgument(price.amount().signum() > 0, "price (%s) must be above 0.", price);
        checkCurrency("gain", gain, price);
        checkCurrency("verificationCost", verificationCost, price);
        checkCurrency("operationCost", operationCost, price);
    }

    private static void checkCurrency(String what, Optional<Money> money, Money price) {
        money.ifPresent(amount -> {
            checkArgument(
                    amount.unit().equals(price.unit()),
                    "%s (%s) must be in the currency of the price, %s.",
                    what,
                    amount,
                    price.unit());
            checkArgument(amount.amount().signum() >= 0, "%s (%s) must not be negative.", what, amount);
        });
    }

    /** The same in integer micro-units. */
    public Economy economy() {
        Token currency = Money.fiat(price.unit());
        return new Economy(
                price.unit(),
                price.amount().doubleValue(),
                fallAfterAttack.toDouble(),
                gain.map(amount -> amount.baseUnits(currency)).orElse(0L),
                gain.isPresent(),
                verificationCost.map(amount -> amount.baseUnits(currency)).orElse(0L),
                operationCost.map(amount -> amount.baseUnits(currency)).orElse(0L));
    }
}
