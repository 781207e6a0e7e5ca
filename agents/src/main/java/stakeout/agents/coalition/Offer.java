package stakeout.agents.coalition;

import stakeout.model.economy.Economy;
import stakeout.model.game.JoinOrStay;
import stakeout.model.game.JoinOrStay.Pay;
import stakeout.model.quantity.Money;

/** What a briber promises: an immutable record. */
public interface Offer {
    /**
     * What one operator is promised, micro-units of the currency, rounded up.
     *
     * @param deed what the deed costs the operator
     * @param validators how many it runs
     * @param succeedsWith how likely the deed succeeds if it takes part, {@code succeedsWithout} if not
     */
    long promise(JoinOrStay deed, int validators, double succeedsWith, double succeedsWithout);

    /** Whether the promise is kept only where the deed fails. */
    default boolean isForFailure() {
        return false;
    }

    /** A promise as the operator weighs it, in the currency. */
    default Pay pay(long promised) {
        double amount = (double) promised / Economy.MICROS;
        return isForFailure() ? new Pay(0, 0, amount) : new Pay(amount, 0, 0);
    }

    /** The amount that the scenario declares for it; its currency must be that of the price. */
    Money declared();

    /** An amount of the currency in micro-units, rounded up. */
    static long micros(double money) {
        return (long) StrictMath.ceil(money * Economy.MICROS);
    }

    /** A declared amount in micro-units. */
    static long micros(Money money) {
        return money.baseUnits(Money.fiat(money.unit()));
    }
}
