package stakeout.model.economy;

import java.util.Optional;
import stakeout.model.protocol.Token;

/**
 * How an attacker comes by its own stake, and what that costs. Amounts are in the scenario's currency, above 0 where the attacker
 * pays, below where it gets; they are booked against {@code outside}, each under its cause. The stake itself is not bought or given
 * back in the books: what it loses is in the protocol's postings, what its price loses in the change of wealth.
 */
public interface Financing {
    /**
     * A payment.
     *
     * @param cause {@code category:what}, the category cost or gain
     * @param amount in the currency
     */
    record Payment(String cause, double amount) {}

    /** Once, when the run begins. */
    default Optional<Payment> atStart(Stake stake) {
        return Optional.empty();
    }

    /** As long as the run lasts, for a year of 365.25 days. */
    default Optional<Payment> perYear(Stake stake) {
        return Optional.empty();
    }

    /** Once, when the attack has succeeded and the price has fallen. */
    default Optional<Payment> onSuccess(Stake stake) {
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if it does not fit the token; the message names the key */
    default void check(Token token) {}

    /**
     * What is financed.
     *
     * @param tokens the attacker's own stake when the run begins
     * @param all the whole coalition's, of which this is a part: what is bought together drives the price together
     */
    record Stake(double tokens, double all, Token token, Economy economy) {
        /** At the price before. */
        public double value() {
            return tokens * economy.price();
        }
    }
}
